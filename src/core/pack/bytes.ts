/** Raw bytes as they travel: never a view on memory that is shared between threads. */
export type Bytes = Uint8Array<ArrayBuffer>;
