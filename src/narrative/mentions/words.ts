// Patterns of words and how they are found: 「[政府]信息公开申请(件|事项)」 stands for six words. A text is cut by the longest word
// that begins at a place, so a table may hold 复议 and 行政复议决定书 side by side.

/** All words of a pattern: `[a|b]` may be left out, `(a|b)` may not. Groups nest. */
export function expand(pattern: string): string[] {
  let at = 0;
  const sequence = (): string[] => {
    let words = [''];
    while (at < pattern.length && !'|)]'.includes(pattern.charAt(at))) {
      const character = pattern.charAt(at++);
      const choices = character === '(' || character === '[' ? alternatives(character === '[') : [character];
      words = words.flatMap((word) => choices.map((choice) => word + choice));
    }
    return words;
  };
  const alternatives = (optional: boolean): string[] => {
    const words = optional ? [''] : [];
    do words.push(...sequence());
    while (pattern.charAt(at++) === '|');
    return words;
  };
  return sequence();
}

interface Node<T> {
  /** By character code. */
  readonly next: Map<number, Node<T>>;
  meaning?: T;
}
export type Dictionary<T> = Node<T>;

/** Later rows win where two rows hold the same word. */
export function dictionary<T extends string>(table: Readonly<Record<T, string>>): Dictionary<T> {
  const root: Node<T> = { next: new Map() };
  for (const [meaning, patterns] of Object.entries(table) as [T, string][]) {
    for (const pattern of patterns.split(/\s+/)) {
      for (const word of expand(pattern)) if (word !== '') insert(root, word, meaning);
    }
  }
  return root;
}

function insert<T>(root: Node<T>, word: string, meaning: T): void {
  let node = root;
  for (let index = 0; index < word.length; index++) {
    let next = node.next.get(word.charCodeAt(index));
    if (!next) node.next.set(word.charCodeAt(index), (next = { next: new Map() }));
    node = next;
  }
  node.meaning = meaning;
}

/** The longest word that begins at `at`. */
export function longestWord<T>(root: Dictionary<T>, text: string, at: number): { readonly end: number; readonly meaning: T } | undefined {
  let node: Node<T> | undefined = root;
  let found: { end: number; meaning: T } | undefined;
  for (let end = at; node; end++) {
    if (node.meaning !== undefined) found = { end, meaning: node.meaning };
    node = node.next.get(text.charCodeAt(end));
  }
  return found;
}
