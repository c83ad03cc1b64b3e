// Reads what Packing.java writes.

/** The bytes that base64 stands for. */
export function bytesOf(base64) {
  if (Uint8Array.fromBase64) {
    return Uint8Array.fromBase64(base64);
  }
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    bytes[at] = text.charCodeAt(at);
  }
  return bytes;
}

/** The bytes within gzip within base64. */
export async function unpacked(base64) {
  const unzipped = new Blob([bytesOf(base64)]).stream()
    .pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unzipped).arrayBuffer());
}

const text = (bytes) => new TextDecoder().decode(bytes);

/** JSON that was packed alone. */
export const unpackedJson = async (base64) => JSON.parse(text(await unpacked(base64)));

/** The header, and the columns as typed arrays by name. */
export function decoded(bytes) {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = JSON.parse(text(bytes.subarray(4, 4 + length)));
  const columns = {};
  let at = 4 + length;
  for (const { name, width, length: size } of header.columns) {
    columns[name] = joined(bytes.subarray(at, at + width * size), width, size);
    at += width * size;
  }
  return { ...header, columns };
}

/** Whole numbers out of planes of bytes, the lowest bytes first. */
function joined(planes, width, size) {
  if (width === 1) {
    return planes;
  }
  const numbers = width === 2 ? new Uint16Array(size) : new Uint32Array(size);
  for (let plane = 0; plane < width; plane++) {
    const from = plane * size;
    const shift = 8 * plane;
    for (let at = 0; at < size; at++) {
      numbers[at] |= planes[from + at] << shift;
    }
  }
  return numbers;
}
