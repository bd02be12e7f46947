/** Names of elements and attributes by their namespaces. The parser could find them, and would take twice as long. */
import { packageError } from "./zip.ts";

/** The prefixes of the namespaces that are read, in both editions of the standard (ISO/IEC 29500). */
const PREFIXES: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
};

type Attributes = Readonly<Record<string, string>>;

/** What names mean where the reader is. A name with a prefix that is not declared throws `damaged`. */
export interface Names {
  /** Begins an element, whose attributes may declare namespaces. */
  readonly open: (attributes: Attributes) => void;
  readonly close: () => void;
  /** The name of an element, with the prefix that Word uses if its namespace is one that is read, else without one. */
  readonly nameOf: (written: string) => string;
  /** Attributes by their local names, without declarations. */
  readonly attributesOf: (attributes: Attributes) => Attributes;
}

interface Scope {
  /** Namespaces by their prefixes; "" has the one of names without a prefix. */
  readonly declared: ReadonlyMap<string, string>;
  /** Names that were found in it, by how they are written. */
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
}

const NONE: Attributes = {};

export function createNames(): Names {
  const scopes: Scope[] = [];
  let scope = scopeOf(new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]));
  return {
    open(attributes) {
      scopes.push(scope);
      let declared: Map<string, string> | undefined;
      for (const key in attributes)
        if (isDeclaration(key))
          (declared ??= new Map(scope.declared)).set(key.slice("xmlns:".length), attributes[key] ?? "");
      if (declared !== undefined) scope = scopeOf(declared);
    },
    close() {
      scope = scopes.pop() ?? scope;
    },
    nameOf: (written) => found(scope.elements, written, () => elementName(written, scope)),
    attributesOf(attributes) {
      let values: Record<string, string> | undefined;
      for (const key in attributes) {
        const local = found(scope.attributes, key, () => attributeName(key, scope));
        if (local !== "") (values ??= {})[local] = attributes[key] ?? "";
      }
      return values ?? NONE;
    },
  };
}

function scopeOf(declared: Scope["declared"]): Scope {
  return { declared, elements: new Map(), attributes: new Map() };
}

function found(known: Map<string, string>, written: string, find: () => string): string {
  const name = known.get(written) ?? find();
  known.set(written, name);
  return name;
}

function isDeclaration(written: string): boolean {
  return written === "xmlns" || written.startsWith("xmlns:");
}

function elementName(written: string, { declared }: Scope): string {
  const [prefix, local] = split(written);
  const namespace = declared.get(prefix);
  if (namespace === undefined && prefix !== "") throw packageError("damaged");
  const own = namespace !== undefined && Object.hasOwn(PREFIXES, namespace) ? PREFIXES[namespace] : undefined;
  return own === undefined ? local : `${own}:${local}`;
}

/** "" for a declaration, and for a name that would change what attributes are looked up in. */
function attributeName(written: string, { declared }: Scope): string {
  if (isDeclaration(written)) return "";
  const [prefix, local] = split(written);
  if (prefix !== "" && !declared.has(prefix)) throw packageError("damaged");
  return local === "__proto__" ? "" : local;
}

/** Prefix and local name. */
function split(written: string): readonly [prefix: string, local: string] {
  const at = written.indexOf(":");
  const local = written.slice(at + 1);
  if (at === 0 || local === "" || local.includes(":")) throw packageError("damaged");
  return [written.slice(0, Math.max(at, 0)), local];
}
