/** The server at the far end of a measured line: HTTP/2 over TLS, one site for each host name, and their DNS. Obeys its parent. */
import { createSocket } from 'node:dgram';
import { realpathSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { importTypeScript } from '#tools/import-typescript.mjs';

const { answerFrom } = await importTypeScript('src/build/serve.ts');

/** By host name: the folder that is served and the size of a TLS record. */
const sites = new Map();
let log = [];
let server;
const sockets = new Set();

const orders = {
  start({ address, port, key, certificate }) {
    server = createSecureServer({ key, cert: certificate, allowHTTP1: true, minVersion: 'TLSv1.3' }, answer);
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    server.on('secureConnection', (socket) => {
      const size = sites.get(socket.servername)?.recordBytes;
      if (size) socket.setMaxSendFragment(size);
    });
    server.on('sessionError', () => {});
    return listen(address, port);
  },
  names: ({ address }) => answerNames(address),
  site({ host, folder, recordBytes }) {
    sites.set(host, { recordBytes, answer: answerFrom(realpathSync(folder)) });
  },
  take() {
    const taken = log;
    log = [];
    return taken;
  },
  listen: ({ address, port }) => listen(address, port),
  stop: () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    }),
};

process.on('message', async ({ id, order, ...what }) => {
  try {
    process.send({ id, answer: await orders[order](what) });
  } catch (error) {
    process.send({ id, fault: error.message });
  }
});
// Whoever started this has ended, in whatever way.
process.on('disconnect', () => process.exit());
process.send({ id: 0 });

function listen(address, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => resolve(server.address().port));
  });
}

function answer(request, response) {
  const host = (request.authority ?? request.headers.host ?? '').split(':')[0];
  const site = sites.get(host);
  const entry = { host, path: request.url, status: 0, bytes: 0 };
  log.push(entry);

  const end = response.end.bind(response);
  response.end = (body, ...rest) => {
    entry.status = response.statusCode;
    entry.bytes = request.method === 'HEAD' ? 0 : (body?.length ?? 0);
    return end(body, ...rest);
  };
  if (site) return site.answer(request, response);
  response.writeHead(421).end();
}

/** Knows the hosts above and says of every other name at once that there is none. */
function answerNames(address) {
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address: asker }) => {
    const { name, type, end } = readQuestion(query);
    const isKnown = sites.has(name);
    const hasAddress = isKnown && type === 1;
    const head = Buffer.from(query.subarray(0, 12));
    head.writeUInt16BE(isKnown ? 0x8580 : 0x8583, 2);
    head.writeUInt16BE(hasAddress ? 1 : 0, 6);
    head.fill(0, 8);
    const record = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...address.split('.').map(Number)]);
    socket.send(Buffer.concat([head, query.subarray(12, end), ...(hasAddress ? [record] : [])]), port, asker);
  });
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(53, address, () => resolve());
  });
}

function readQuestion(query) {
  const labels = [];
  let at = 12;
  for (let length = query[at]; length > 0; length = query[at]) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}
