import { askWorker } from '@/utils/platform/send';

/** Reads frozen texts by the ids of their snapshots, each once; a failed reading can be tried again. */
export function createTextReader(): (snapshotId: string) => Promise<string> {
  const texts = new Map<string, Promise<string>>();
  return (id) => {
    const known = texts.get(id);
    if (known) return known;
    const reading = askWorker('app.snapshot', { id }).then(({ text }) => text);
    texts.set(id, reading);
    reading.catch(() => texts.delete(id));
    return reading;
  };
}
