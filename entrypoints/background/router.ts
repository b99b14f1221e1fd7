import * as v from 'valibot';
import { MessageFailure } from '@/utils/platform/failure';
import type { Router, Sender } from '@/utils/platform/receive';
import type { VerbOf } from '@/utils/platform/send';

type SenderFrom<F extends Sender['from']> = Extract<Sender, { from: F }>;

/** What one verb takes, checked by its schema, and what is done with it. */
interface Handler<Ask, Reply, Who> {
  schema: v.GenericSchema<unknown, Ask>;
  run(ask: Ask, sender: Who): Promise<Reply>;
}

/** What is done with each of these verbs, for senders of one kind. */
export type Handlers<
  Verbs extends Record<string, { ask: unknown; reply: unknown }>,
  From extends Sender['from'],
> = {
  [V in VerbOf<Verbs>]: Handler<Verbs[V]['ask'], Verbs[V]['reply'], SenderFrom<From>>;
};

/**
 * A router for one kind of sender: its verbs and no others, bodies that fit their schema and no
 * others. What comes from elsewhere is not answered by it.
 */
export function createRouter<
  Verbs extends Record<string, { ask: unknown; reply: unknown }>,
  From extends Sender['from'],
>(from: From, handlers: Handlers<Verbs, From>): Router {
  const isVerb = (verb: string): verb is VerbOf<Verbs> => Object.hasOwn(handlers, verb);
  const isFrom = (sender: Sender): sender is SenderFrom<From> => sender.from === from;
  return (verb, ask, sender) => {
    if (!isVerb(verb) || !isFrom(sender)) return undefined;
    const { schema, run } = handlers[verb];
    const body = v.safeParse(schema, ask);
    if (!body.success) {
      const [issue] = body.issues;
      const where = v.getDotPath(issue) ?? '';
      return Promise.reject(new MessageFailure('errorInvalidData', `${where} ${issue.message}`));
    }
    return run(body.output, sender);
  };
}
