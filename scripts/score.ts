import { writeFileSync } from 'node:fs';
import { type BuiltEngine, loadBuiltEngine } from './score/built-engine';
import { type GoldDocument, readGoldFile } from './score/gold';
import { measure, typesOf } from './score/measure';
import { createPeers, type Peer } from './score/peers';
import { describeMeasures, describeMistakes, describeTiers, type ScoreJson } from './score/report';
import { readScoreArguments, type ScoreArguments, USAGE } from './score/score-arguments';
import { msPer1000Words, splitOnly } from './score/timing';

/** Scores the engine, and its peers if asked, and prints what came out. */
function score(args: ScoreArguments): void {
  const documents = args.gold.flatMap(readGoldFile);
  const types = args.types ?? typesOf(documents);
  const engine = loadBuiltEngine();
  const texts = documents.map(({ text }) => text);
  console.log(`${documents.length} documents; types: ${types.join(', ')}\n`);
  const json = scoreEngine(engine, documents, texts, types, args);
  if (args.json) writeFileSync(args.json, `${JSON.stringify(json, null, 2)}\n`);
  if (args.peers) for (const peer of createPeers()) scorePeer(peer, documents, texts, types);
}

function scoreEngine(
  engine: BuiltEngine,
  documents: readonly GoldDocument[],
  texts: readonly string[],
  types: readonly string[],
  args: ScoreArguments,
): ScoreJson {
  const measures = measure(documents, texts.map(engine.propose), types);
  const ms = msPer1000Words(texts, engine.propose);
  const { all, span, sure, mistakes } = measures;
  console.log(describeMeasures('Pressmark', measures, ms));
  console.log(
    `  (median of passes over all texts, each from its text to its finished list of suggestions;\n` +
      `  splitting into words alone takes ${msPer1000Words(texts, splitOnly)} ms)`,
  );
  console.log(
    `sure tier: ${sure.precision.toFixed(1)} % right, finds ${sure.share.toFixed(1)} % of the gold`,
  );
  console.log(
    `engine data: ${(engine.gzipBytes / 1000).toFixed(1)} kB gzip, read in ${engine.loadMs.toFixed(0)} ms`,
  );
  if (args.tiers) console.log(`\n${describeTiers(measures)}`);
  if (args.errors > 0) console.log(`\n${describeMistakes(mistakes, args.errors)}`);
  return {
    all,
    types: measures.types,
    span,
    sure,
    msPer1000Words: ms,
    engineGzipBytes: engine.gzipBytes,
  };
}

function scorePeer(
  { name, propose }: Peer,
  documents: readonly GoldDocument[],
  texts: readonly string[],
  types: readonly string[],
): void {
  const measures = measure(documents, texts.map(propose), types);
  console.log(`\n${describeMeasures(name, measures, msPer1000Words(texts, propose))}`);
}

try {
  const args = readScoreArguments(process.argv.slice(2));
  if (args.help) console.log(USAGE);
  else score(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
