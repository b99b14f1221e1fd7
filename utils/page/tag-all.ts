import { describePassage } from '@/utils/anchor/describe-passage';
import type { NoticeAction } from '@/utils/model/page-ui';
import type { Span } from '@/utils/model/suggestion';
import type { AboutText } from '@/utils/platform/messages';
import { askWorker } from '@/utils/platform/send';
import { articleNow } from './article-now';
import type { ModeControl } from './mode-control';
import type { OpenSession } from './open-session';

/** Mentions of an annotation's entity that are not tagged yet. */
export interface FurtherMentions {
  readonly id: string;
  readonly name: string;
  readonly told: AboutText;
  /** Offsets in `told.snapshot.text`. */
  readonly mentions: readonly Span[];
}

/** Tags the other mentions of an entity in this article, all of them or those that the reader picks. */
export interface TagAll {
  /** `undefined` when there are none. */
  find(id: string): Promise<FurtherMentions | undefined>;
  tag(further: FurtherMentions): void;
  /** Lists them in their sentences, all ticked. */
  list(further: FurtherMentions): void;
  /** For a notice. */
  actions(further: FurtherMentions, hotkey?: string): NoticeAction[];
}

export function createTagAll(session: OpenSession, mode: Pick<ModeControl, 'list'>): TagAll {
  const { ui, t, refresh, fail, history } = session;

  const write = async ({ id, told, name }: FurtherMentions, picked: readonly Span[]) => {
    const words = told.snapshot.text;
    const passages = picked.map(({ start, end }) => describePassage(words, start, end));
    const { undo, made } = await askWorker('page.tagAll', { ...told, id, passages });
    await refresh();
    if (undo === undefined) return;
    const deed = history.did(() => askWorker('page.undo', { undo }).then(refresh));
    const takeBack = () => void deed().catch(fail);
    ui.showNotice(t('noticeTaggedMore', { name, count: made }), {
      label: t('undo'),
      run: takeBack,
    });
  };

  const list = (further: FurtherMentions) =>
    void mode.list(further, (picked) => void write(further, picked).catch(fail)).catch(fail);
  const tag = (further: FurtherMentions) => void write(further, further.mentions).catch(fail);

  return {
    async find(id) {
      const now = await articleNow(session);
      if (now === undefined) return undefined;
      const { name, mentions } = await askWorker('page.mentions', { ...now.told, id });
      return mentions.length > 0 ? { id, name, told: now.told, mentions } : undefined;
    },
    tag,
    list,
    actions: (further, hotkey) => [
      {
        label: t('tagMore', { count: further.mentions.length }),
        run: () => tag(further),
        ...(hotkey !== undefined && { hotkey }),
      },
      { label: t('tagMoreShow'), run: () => list(further) },
    ],
  };
}
