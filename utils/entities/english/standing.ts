/** Where a word stands, as bits. */
export const Standing = {
  sentenceStart: 1,
  titleCase: 2,
  capitalLine: 4,
  glued: 8,
  quoted: 16,
  bracketed: 32,
  lineStart: 64,
} as const;
