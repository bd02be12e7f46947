/** What is shown to a person and wants no reply; how it looks is for rendering to say. */

/** Something shown that wants no reply. Texts are whole; an asker wraps them. */
export type Block =
  | { readonly kind: "heading"; readonly text: string; readonly aside?: string }
  | { readonly kind: "question"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "term"; readonly term: string; readonly text: string }
  | { readonly kind: "warning"; readonly text: string }
  /** Lines that a command has laid out already. */
  | { readonly kind: "lines"; readonly text: string }
  | { readonly kind: "gap" };
