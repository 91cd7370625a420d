"""A slow line between two network namespaces: every packet passes through this process, which holds it back.

Started by namespace-line.ts with a name; makes the namespaces NAME-near (browser) and NAME-far (server), each with
one TUN device. Reads one JSON command per line and answers each with one line. Ends, and takes all of it away, when
its standard input closes: whoever started it cannot leave anything behind, however they end.

One direction is a queue: a packet leaves when those before it have left at the line's rate, and arrives half a round
trip later. A packet that finds the queue full is lost, as it would be. Where the line is told to lose some on the way,
it loses the same ones each time, and what is lost has still taken its time.
"""

import collections
import fcntl
import json
import os
import random
import select
import signal
import struct
import subprocess
import sys
import time

TUNSETIFF = 0x400454CA
IFF_TUN, IFF_NO_PI = 0x0001, 0x1000
MTU = 1500
NEAR, FAR = "10.77.0.2", "10.77.0.1"


def ip(*words):
    subprocess.run(["ip", *words], check=True)


def inside(namespace, *words):
    subprocess.run(["ip", "netns", "exec", namespace, *words], check=True, stdout=subprocess.DEVNULL)


def open_tun(device):
    handle = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(handle, TUNSETIFF, struct.pack("16sH", device.encode(), IFF_TUN | IFF_NO_PI))
    return handle


def lay_end(namespace, device, own, other):
    ip("netns", "add", namespace)
    handle = open_tun(device)
    ip("link", "set", device, "netns", namespace)
    ip("-n", namespace, "link", "set", "lo", "up")
    # What one visit taught the kernel about the line must not help the next one.
    for setting in ("net.ipv6.conf.all.disable_ipv6=1", "net.ipv4.tcp_no_metrics_save=1"):
        inside(namespace, "sysctl", "-qw", setting)
    ip("-n", namespace, "address", "add", own, "peer", other, "dev", device)
    ip("-n", namespace, "link", "set", device, "mtu", str(MTU), "up")
    return handle


def take_away(names):
    for name in names:
        subprocess.run(["ip", "netns", "del", name], stderr=subprocess.DEVNULL)
        settings = f"/etc/netns/{name}"
        if os.path.isfile(f"{settings}/resolv.conf"):
            os.remove(f"{settings}/resolv.conf")
        if os.path.isdir(settings):
            os.rmdir(settings)


class Direction:
    def __init__(self):
        self.bits_per_second, self.delay, self.room, self.loss = 0, 0.0, 0, 0.0
        self.clear()

    def clear(self):
        self.waiting, self.free_at, self.bytes, self.lost = collections.deque(), 0.0, 0, 0
        self.chance = random.Random(1)

    def take(self, packet, now):
        rate = self.bits_per_second
        queued = max(0.0, self.free_at - now) * rate / 8
        if rate and queued + len(packet) > self.room:
            self.lost += 1
            return
        if rate:
            self.free_at = max(now, self.free_at) + len(packet) * 8 / rate
        if self.loss and self.chance.random() < self.loss:
            self.lost += 1
            return
        self.bytes += len(packet)
        self.waiting.append(((self.free_at if rate else now) + self.delay, packet))


def write(handle, packet):
    try:
        os.write(handle, packet)
    except OSError:
        pass  # The device is down or full: lost, as on any line.


def obey(command, down, up):
    kind = command["do"]
    if kind == "shape":
        for direction, rate in ((down, command["down"]), (up, command["up"])):
            direction.bits_per_second, direction.delay = rate, command["roundTripMs"] / 2000
            direction.room, direction.loss = command["queueBytes"], command.get("lossPercent", 0) / 100
    if kind == "drain":
        down.clear()
        up.clear()
    return {"down": down.bytes, "up": up.bytes, "lost": down.lost + up.lost}


def carry(near, far):
    down, up = Direction(), Direction()
    ways = ((down, near), (up, far))
    while True:
        first = min((way.waiting[0][0] for way, _ in ways if way.waiting), default=None)
        rest = None if first is None else max(0.0, first - time.monotonic())
        ready, _, _ = select.select([near, far, 0], [], [], rest)
        now = time.monotonic()
        for handle, way in ((near, up), (far, down)):
            if handle in ready:
                way.take(os.read(handle, 65536), now)
        for way, to in ways:
            while way.waiting and way.waiting[0][0] <= now:
                write(to, way.waiting.popleft()[1])
        if 0 in ready:
            line = sys.stdin.buffer.raw.readline()
            if not line:
                return
            print(json.dumps(obey(json.loads(line), down, up)), flush=True)


def main(name):
    near, far = f"{name}-near", f"{name}-far"
    # Ctrl-C reaches every process of a terminal; the parent answers it, and closes our input when it is done.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    try:
        os.makedirs(f"/etc/netns/{near}", exist_ok=True)
        with open(f"/etc/netns/{near}/resolv.conf", "w", encoding="ascii") as settings:
            settings.write(f"nameserver {FAR}\noptions timeout:20\n")
        ends = lay_end(near, f"{name}n", NEAR, FAR), lay_end(far, f"{name}f", FAR, NEAR)
        print(json.dumps({"near": near, "far": far, "address": FAR}), flush=True)
        carry(*ends)
    finally:
        take_away((near, far))


if __name__ == "__main__":
    main(sys.argv[1])
