/** What the interview shows: texts, notes, terms and warnings. */
import { nameBefore } from "../../messages/name-before.ts";
import type { Say } from "../../messages/say.ts";
import type { JSX } from "preact";
import type { About, Block } from "../../interview/asker.ts";

export function Blocks({ blocks, say }: { readonly blocks: readonly Block[]; readonly say: Say }): JSX.Element {
  return <>{blocks.map((block) => drawn(block, say))}</>;
}

function drawn(block: Block, say: Say): JSX.Element | null {
  switch (block.kind) {
    case "gap":
      return null;
    case "heading":
      return (
        <h2 dir="auto">
          {block.text} {block.aside !== undefined && <small>{block.aside}</small>}
        </h2>
      );
    case "term":
      return (
        <p dir="auto">
          <b>{nameBefore(block.term, say)}</b> <span class="said">{block.text}</span>
        </p>
      );
    case "warning":
      return (
        <p class="warning" dir="auto" role="status">
          {block.text}
        </p>
      );
    case "lines":
      return <pre>{block.text}</pre>;
    default:
      return (
        <p class={`said ${block.kind}`} dir="auto">
          {block.text}
        </p>
      );
  }
}

/** The question, above each of its prompts. */
export function Card({ about, say }: { readonly about: About; readonly say: Say }): JSX.Element {
  return (
    <div class="card">
      <p class="standing">
        {about.heading} {about.aside !== undefined && <span class="aside">{about.aside}</span>}
      </p>
      <p class="citation">{about.citation}</p>
      <h1 dir="auto">{about.title}</h1>
      <p class="question" dir="auto">
        {about.text}
      </p>
      <Blocks blocks={about.notes} say={say} />
    </div>
  );
}
