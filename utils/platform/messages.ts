import type { AnnotateDraft, AnnotationPatch, PageAnnotateDraft } from '@/utils/model/annotate';
import type { Annotation } from '@/utils/model/annotation';
import type { Article, ArticleDraft } from '@/utils/model/article';
import type { Entity } from '@/utils/model/entity';
import type { EntityType } from '@/utils/model/entity-type';
import type { EntityUse } from '@/utils/model/entity-use';
import type { Mark, MarkPlace, TypeChip } from '@/utils/model/mark';
import type { PageFacts } from '@/utils/model/page-facts';
import type { Passage } from '@/utils/model/passage';
import type { Setting, Settings } from '@/utils/model/setting';
import type { Snapshot, SnapshotDraft } from '@/utils/model/snapshot';
import type { Accepted, Refusal, Span, SuggestionGroup } from '@/utils/model/suggestion';

export type { EntityUse };

/** A typed map of messages: verb → what is asked and what comes back. */
type Verbs = Record<string, { ask: unknown; reply: unknown }>;

/**
 * Page → worker. A page is hostile until proven otherwise: a handful of verbs about its own article
 * only. The worker takes the origin from the sender and checks every body against a schema. The
 * rest of the address is the page's word: a soft navigation changes it without the sender's URL
 * following, and within its origin a page can take any address anyhow.
 */
export interface PageVerbs extends Verbs {
  'page.open': { ask: AboutArticle & { known: string[] }; reply: PageSession };
  /**
   * The article's words as they are now, told when they differ from the newest snapshot. `touched`:
   * a passage is not what it was. Entities of which the reader tagged every mention are tagged in
   * lines that the article never had before, too: with `made` above 0, ask for the marks again and
   * offer to take it back by `undo`.
   */
  'page.seen': {
    ask: { url: string; facts: PageFacts; snapshot: SnapshotDraft; touched: boolean };
    reply: Undoable;
  };
  /** Puts the script that finds the article into the page that asks. */
  'page.reader': { ask: Record<never, never>; reply: null };
  /** Puts the script of annotation mode into the page that asks. */
  'page.mode': { ask: Record<never, never>; reply: null };
  'page.annotate': {
    ask: PageAnnotateDraft & { url: string };
    reply: { mark?: Mark; made: boolean };
  };
  'page.remove': { ask: AboutAnnotation; reply: null };
  'page.restore': { ask: AboutAnnotation; reply: null };
  /** What Pressmark proposes for the article's words; nothing is stored of it. */
  'page.suggest': { ask: AboutText; reply: { groups: SuggestionGroup[] } };
  /** Accepts suggestions, or tags mentions; all of it is one action. */
  'page.accept': { ask: AboutText & { accepted: Accepted[] }; reply: Undoable };
  'page.refuse': { ask: AboutArticle & { refusal: Refusal }; reply: Undoable };
  /** Where else on the page the entity of this annotation is mentioned, and not yet tagged. */
  'page.mentions': {
    ask: AboutText & { id: string };
    reply: { name: string; typeId: string; mentions: Span[] };
  };
  /** Tags further mentions of the entity of this annotation; all of it is one action. */
  'page.tagAll': { ask: AboutText & { id: string; passages: Passage[] }; reply: Undoable };
  /** Takes back what this page did, and nothing else; `errorUndoConflict`. */
  'page.undo': { ask: { undo: string }; reply: null };
  /** A one-time token that lets one note frame edit one annotation. */
  'page.openNote': { ask: AboutAnnotation; reply: { token: string } };
}

/** Which article the page is: its own words, judged by the worker. */
export interface AboutArticle {
  url: string;
  /** `rel=canonical`. */
  canonical?: string;
}

/** The article's words as they are on the page now. */
export interface AboutText {
  url: string;
  facts: PageFacts;
  snapshot: SnapshotDraft;
}

/** How the page names an action of its own when it takes it back. */
export interface Undoable {
  /** Absent when there was nothing to write. */
  undo?: string;
  /** Mentions that were not stored before. */
  made: number;
}

export type SavedText = Pick<Snapshot, 'id' | 'text'>;

export interface AboutAnnotation extends AboutArticle {
  id: string;
}

export interface PageSession {
  marks: Mark[];
  /** The texts that the marks' offsets count in, but for those whose ids were in `known`. */
  texts: SavedText[];
  types: TypeChip[];
  toolbar: Settings['toolbar'] | 'off';
  /** When suggestions are shown. */
  suggestions: Settings['suggestions'];
  /** BCP 47, the language of labels and strings. */
  locale: string;
  strings: Record<string, string>;
}

/** Note frame → worker; every verb but the first holds a token that `note.claim` bound to the frame. */
export interface NoteVerbs extends Verbs {
  'note.claim': {
    ask: { token: string };
    reply: {
      annotation: Annotation;
      entity?: Entity;
      types: TypeChip[];
      strings: Record<string, string>;
      locale: string;
    };
  };
  'note.complete': { ask: { token: string; prefix: string; typeId?: string }; reply: Entity[] };
  'note.save': { ask: { token: string; patch: AnnotationPatch }; reply: null };
  'note.close': { ask: { token: string }; reply: null };
}

/** What the popup shows of the store. */
export interface StoredArticle {
  /** Absent while nothing is saved for the article. */
  notes?: {
    article: Article;
    annotations: Annotation[];
    entities: Entity[];
    /** The newest text on which something was annotated, scope `article`: what the reader read. */
    read?: Omit<Snapshot, 'text' | 'blocks'>;
  };
  /** Those no longer on offer too. */
  types: EntityType[];
  settings: Settings;
}

/** What a write came to. */
export interface Written {
  /** What `app.undo` takes to undo it; absent when there was nothing to write. */
  group?: number;
}

/**
 * Extension page (popup, library) → worker: all other writes, and what the popup reads; pages that
 * stay open read by live queries.
 */
export interface AppVerbs extends Verbs {
  'app.annotate': {
    ask: { url: string; draft: AnnotateDraft };
    reply: Written;
  };
  'app.read': { ask: { url: string; canonical?: string }; reply: StoredArticle };
  /** One frozen text; `errorNotFound`. */
  'app.snapshot': { ask: { id: string }; reply: Snapshot };
  /** Attaches an annotation to other words of its article; what it was attached to is kept. */
  'app.attach': {
    ask: {
      id: string;
      url: string;
      article: ArticleDraft;
      snapshot: SnapshotDraft;
      passage: Passage;
    };
    reply: Written;
  };
  'app.complete': { ask: { prefix: string; typeId?: string }; reply: Entity[] };
  /** As `page.suggest`, `page.accept` and `page.refuse`. */
  'app.suggest': { ask: AboutText; reply: { groups: SuggestionGroup[] } };
  'app.accept': {
    ask: AboutText & { accepted: Accepted[]; origin: 'suggestion' | 'every mention' };
    reply: Written & { made: number };
  };
  'app.refuse': { ask: AboutArticle & { refusal: Refusal }; reply: { undo: string } };
  'app.unrefuse': { ask: { undo: string }; reply: null };
  /** Entities by these ids with how often each is mentioned and where last, for pickers. */
  'app.entityUse': { ask: { ids: string[] }; reply: EntityUse[] };
  'app.edit': { ask: { id: string; patch: AnnotationPatch }; reply: Written };
  'app.remove': { ask: { id: string }; reply: Written };
  /** Undoes that action and no other; `errorUndoConflict` where that can no longer be done. */
  'app.undo': { ask: { group: number }; reply: null };
  'app.setting': { ask: Setting; reply: null };
  /** Puts a host on a list or takes it off. */
  'app.host': {
    ask: { list: 'quietHosts' | 'answeredHosts'; host: string; listed: boolean };
    reply: null;
  };
  /** Records were written by another extension page: the marks in all tabs are made anew. */
  'app.written': { ask: Record<never, never>; reply: null };
}

/** Worker or popup → the session in a tab. */
export interface TabVerbs extends Verbs {
  'tab.state': { ask: Record<never, never>; reply: PageState };
  'tab.jump': { ask: { id: string }; reply: { shown: boolean } };
  /** Brings words of the article's text into view and flashes them; `snapshot` of `tab.state`. */
  'tab.show': { ask: { passage: Passage }; reply: { shown: boolean } };
  /** Starts annotation mode: the suggestions are walked by keys. */
  'tab.walk': { ask: Record<never, never>; reply: null };
  /** The selected words were saved from the popup: selection and toolbar have done their work. */
  'tab.deselect': { ask: Record<never, never>; reply: null };
  /** Something of this or any article was written: ask for the marks again. */
  'tab.refresh': { ask: Record<never, never>; reply: null };
  /** From the context menu: tag the selection as this type, or (without one) show the toolbar. */
  'tab.tag': { ask: { typeId?: string }; reply: null };
  'tab.closeNote': { ask: { saved: boolean }; reply: null };
}

/** What the popup learns of the page in front. */
export interface PageState {
  url: string;
  facts: PageFacts;
  snapshot: SnapshotDraft;
  selection?: { passage: Passage; snapshot: SnapshotDraft };
  places: MarkPlace[];
}

/** A failure that is told in the reader's words: `key` names a string of `_locales`. */
export interface Failure {
  failed: { key: string; detail?: string };
}
export type Reply<T> = { ok: T } | Failure;
