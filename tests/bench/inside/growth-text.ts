import type { Random } from './random';
import type { Words } from './system';
import { namesIn, wordsIn } from './text-parts';
import type { Span } from './truth';
import type { Vocabulary } from './vocabulary';

/** Copies of an article one after another, in each of which this share of the words is replaced. */
export function repeatArticle(
  lines: readonly string[],
  copies: number,
  share: number,
  random: Random,
  vocabulary: Vocabulary,
): string[] {
  return Array.from({ length: copies }, () =>
    lines.map((line) => replaceWords(line, share, random, vocabulary)),
  ).flat();
}

function replaceWords(line: string, share: number, random: Random, vocabulary: Vocabulary): string {
  let text = '';
  let done = 0;
  for (const { start, end } of wordsIn(line)) {
    if (!random.chance(share)) continue;
    text += line.slice(done, start) + vocabulary.word();
    done = end;
  }
  return text + line.slice(done);
}

/** Draws passages of 3–200 units at word borders, half of them like names. */
export function drawWords(text: string, count: number, random: Random): Words[] {
  const words = wordsIn(text);
  const names = namesIn(text);
  const drawn: Words[] = [];
  const take = ({ start, end }: Span): void => {
    const exact = text.slice(start, end);
    if (exact.length >= 3 && exact.length <= 200) {
      drawn.push({ id: `${drawn.length}`, start, end, exact });
    }
  };
  for (let draws = 0; draws < count * 20 && drawn.length < count; draws++) {
    const name = random.chance(0.5) ? random.pick(names) : undefined;
    const first = random.below(words.length);
    const last = Math.min(words.length - 1, first + random.below(35));
    take(name ?? { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 });
  }
  return drawn;
}

/** The lines after edits of all kinds all over the text. */
export function mixLines(
  lines: readonly string[],
  random: Random,
  vocabulary: Vocabulary,
): string[] {
  const mixed: string[] = [];
  const moved: string[] = [];
  for (const line of lines) {
    const kind = random.next();
    if (kind < 0.03) continue;
    if (kind < 0.06) mixed.push(vocabulary.paragraph());
    if (kind < 0.08) {
      moved.push(line);
      continue;
    }
    mixed.push(changeLine(line, random, vocabulary));
  }
  for (const line of moved) mixed.splice(random.below(mixed.length + 1), 0, line);
  return mixed;
}

function changeLine(line: string, random: Random, vocabulary: Vocabulary): string {
  const kind = random.next();
  if (kind < 0.2) return replaceWords(line, 0.1 + 0.4 * random.next(), random, vocabulary);
  if (kind < 0.3) return line.replace(/'/g, '’').replace(/"/g, '”').replace(/ - /g, ' – ');
  if (kind < 0.45) {
    const at = 1 + random.below(line.length);
    return `${line.slice(0, at)}${line.slice(at + 1)}`;
  }
  return line;
}

/** The lines without the words of passages; what stood around them stays. */
export function withoutWords(text: string, passages: readonly Words[]): string[] {
  let left = '';
  let done = 0;
  for (const { start, end } of [...passages].sort((a, b) => a.start - b.start)) {
    if (start < done) continue;
    left += text.slice(done, start);
    done = end;
  }
  return (left + text.slice(done)).split('\n').filter((line) => line.trim() !== '');
}
