import type { FunctionComponent } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MentionListProps } from '@/components/entity/mention-list';
import type { PopupActions, ReadyModel } from './popup-model';

export interface FurtherMentionsProps {
  readonly entityId: string;
  readonly name: string;
  readonly model: ReadyModel;
  readonly actions: PopupActions;
}

/** The mentions of an entity that are not tagged yet, to be ticked; loaded when they are wanted. */
export function FurtherMentions({ entityId, name, model, actions }: FurtherMentionsProps) {
  const [List, setList] = useState<FunctionComponent<MentionListProps>>();
  const wrapper = useRef<HTMLDivElement>(null);
  const { of, text } = model.more;
  const { openMore } = actions;
  useEffect(() => {
    import('@/components/entity/mention-list').then(
      (loaded) => setList(() => loaded.MentionList),
      () => openMore(undefined),
    );
  }, [openMore]);
  // Closed with the focus in it, it hands that to the name it stood under.
  useLayoutEffect(() => {
    const box = wrapper.current;
    return () => {
      if (!box?.contains(document.activeElement)) return;
      box.parentElement?.querySelector<HTMLElement>('h3 a')?.focus();
    };
  }, []);
  const mentions = of.get(entityId);
  return (
    <div ref={wrapper}>
      {List && mentions ? (
        <List
          name={name}
          mentions={mentions}
          text={text}
          saving={model.saving}
          onTag={(ticked) => actions.tagMore(entityId, ticked)}
          onLeave={() => openMore(undefined)}
        />
      ) : null}
    </div>
  );
}
