const SERVER_NAME = 0;

/**
 * The host name that a TLS ClientHello asks for (RFC 8446 §4.1.2, RFC 6066 §3), or `undefined` where
 * there is none or the record is cut off before it.
 */
export function serverNameOf(hello: Uint8Array): string | undefined {
  const bytes = new DataView(hello.buffer, hello.byteOffset, hello.byteLength);
  try {
    // Record header 5, handshake header 4, version 2, random 32.
    let at = 43;
    at += 1 + bytes.getUint8(at);
    at += 2 + bytes.getUint16(at);
    at += 1 + bytes.getUint8(at);
    const end = at + 2 + bytes.getUint16(at);
    at += 2;
    while (at < end) {
      const kind = bytes.getUint16(at);
      const length = bytes.getUint16(at + 2);
      if (kind === SERVER_NAME) {
        const size = bytes.getUint16(at + 7);
        return new TextDecoder().decode(hello.subarray(at + 9, at + 9 + size));
      }
      at += 4 + length;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}
