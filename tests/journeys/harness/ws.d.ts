/** The little of `ws` that the tests use; its types are a package of their own. */
declare module 'ws' {
  export class WebSocket {
    constructor(address: string, options?: { perMessageDeflate?: boolean });
    once(event: 'open' | 'error', listener: (error?: Error) => void): this;
    on(event: 'message' | 'close', listener: (data: unknown) => void): this;
    send(text: string): void;
    terminate(): void;
  }
}
