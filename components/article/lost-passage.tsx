import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { HiddenWords } from '@/components/ui/hidden-words';
import { Icon } from '@/components/ui/icon';
import { Sign } from '@/components/ui/sign';
import { type MessageKey, useStrings } from '@/components/ui/strings';
import type { TypeChip } from '@/utils/model/mark';
import type { LostReason } from '@/utils/model/passage';
import row from './annotation-row.module.css';
import { EarlierWords } from './earlier-words';
import css from './lost-passage.module.css';
import type { PassageAnnotation } from './part-lost';
import type { PopupActions, ReadyModel } from './popup-model';
import { inText, savedSentence } from './saved-sentence';
import { oneLine, shorten } from './snippet';
import { WholeSwitch } from './whole-switch';

export interface LostPassageProps {
  readonly annotation: PassageAnnotation;
  readonly reason: LostReason | undefined;
  /** Of a mention. */
  readonly entity: { readonly name: string; readonly type: TypeChip } | undefined;
  readonly model: ReadyModel;
  readonly actions: PopupActions;
  /** What the reader said of it. */
  readonly children: ComponentChildren;
}

const REASONS: Record<LostReason, MessageKey> = {
  gone: 'lostGone',
  rewritten: 'lostRewritten',
  elsewhere: 'lostElsewhere',
  unclear: 'lostUnclear',
};

/** UTF-16 units of the saved words that are shown unasked. */
const SHOWN = 240;

/** Words that are not on the page: in the sentence they stood in, with the reason and a way to attach them. */
export function LostPassage(props: LostPassageProps) {
  const { annotation, reason = 'gone', entity, model, actions } = props;
  const t = useStrings();
  const [whole, setWhole] = useState(false);
  const passage = useSavedPassage(annotation, actions);
  const { before, after } = savedSentence(passage);
  const words = oneLine(passage.exact);
  const canAttach = model.attachTo !== undefined;
  return (
    <div class={css['lost']}>
      <p class={css['what']} {...typed(entity?.type)}>
        {entity ? <Sign id={entity.type.sign} size={14} /> : <Icon id="highlight" size={14} />}
        <span>
          {entity ? (
            <>
              <bdi class={css['name']}>{entity.name}</bdi>
              <span class={css['type']}>
                <bdi>{entity.type.label}</bdi>
              </span>
            </>
          ) : (
            t('highlight')
          )}
        </span>
      </p>
      <p class={css['sentence']} dir="auto" data-testid="lost-sentence">
        {before}
        <mark class={css['words']}>{whole ? words : shorten(words, SHOWN)}</mark>
        {after}
      </p>
      {words.length > SHOWN ? <WholeSwitch whole={whole} onSwitch={setWhole} /> : null}
      <p class={`${row['more']} ${row['status']}`} data-testid="lost-reason">
        <Icon id="lost" size={13} />
        {t(REASONS[reason])}
      </p>
      {props.children}
      <EarlierWords places={annotation.earlier ?? []} />
      <span>
        <Button
          look="plain"
          testId="attach"
          disabled={!canAttach || model.saving}
          {...(canAttach ? {} : { hint: t('attachSelect') })}
          onPress={() => actions.attach(annotation.id)}
        >
          {t('attach')}
          <HiddenWords words={`: ${shorten(words)}`} />
        </Button>
      </span>
    </div>
  );
}

const typed = (type: TypeChip | undefined) =>
  type ? { 'data-typed': '', style: { '--type-colour': type.colour } } : {};

/** The passage with the whole of its sentence, as soon as the text that it was saved in is read. */
function useSavedPassage({ passage, snapshotId }: PassageAnnotation, actions: PopupActions) {
  const [text, setText] = useState<string>();
  useEffect(() => {
    let isShown = true;
    // The context that was saved with the words stands there already: a failure takes nothing away.
    actions.savedText(snapshotId).then(
      (read) => isShown && setText(read),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [snapshotId, actions]);
  return text === undefined ? passage : inText(passage, text);
}
