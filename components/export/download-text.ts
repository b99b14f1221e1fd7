/** ms until the file's memory is freed: by then the browser has begun to read it. */
const KEPT = 60_000;

/** Hands a text to the browser as a file (UTF-8) for the reader's downloads. */
export function downloadText(text: string, name: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
