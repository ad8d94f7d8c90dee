/** The value of the first call, kept for the later ones. A call that throws is made again. */
export function once<Value>(make: () => Value): () => Value {
  const kept = onceEach<undefined, Value>(make);
  return () => kept(undefined);
}

/** The same for each argument. */
export function onceEach<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    // Values may be undefined: a period without answers has none.
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as Value;
  };
}
