/** Entries by a key that several may have; keys, and the entries of each, in the order of the entries. */
export function grouped<Key, Entry>(entries: Iterable<Entry>, keyOf: (entry: Entry) => Key): ReadonlyMap<Key, Entry[]> {
  const groups = new Map<Key, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
