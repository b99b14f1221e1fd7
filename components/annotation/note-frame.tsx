import type { Translate } from '@/components/ui/strings';

export interface NoteFrameProps {
  readonly src: string;
  readonly t: Translate;
}

/** The extension's own page for typing: in a frame, where the site cannot read a key. */
export function NoteFrame({ src, t }: NoteFrameProps) {
  return (
    <div class="surface frame">
      <iframe
        src={src}
        title={t('noteFrameTitle')}
        data-testid="note-frame"
        onLoad={(event) => event.currentTarget.focus({ preventScroll: true })}
      />
    </div>
  );
}
