import type { Bundle } from '@/utils/model/bundle';
import type { EntityType } from '@/utils/model/entity-type';
import type { PassageStatus } from '@/utils/model/passage';

/** What a writer needs beside the records: nothing in `utils/formats` reads a clock or a language. */
export interface ExportContext {
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  /** Name and version, as in `Pressmark 0.1.0`. */
  readonly generator: string;
  /** The type's name in the reader's language. */
  readonly typeLabel: (type: EntityType) => string;
  /** Where the passage stands on the page now; undefined when the page is not open. */
  readonly status?: (annotationId: string) => PassageStatus | undefined;
  /** Headings of a Markdown file in the reader's language; English without them. */
  readonly headings?: { readonly highlights: string; readonly notes: string };
}

/** A kind of file that Pressmark writes. */
export interface Format {
  readonly id: string;
  /** Without the leading dot. */
  readonly extension: string;
  readonly mediaType: string;
  /**
   * Returns the whole file as text, to be saved as UTF-8.
   * @throws ExportError when an annotation does not stand in its text or refers to nothing.
   */
  write(bundle: Bundle, context: ExportContext): string;
}
