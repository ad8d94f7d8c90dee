/** What an object of `madeWhenAsked` holds. */
export interface Entries {
  /** Of a name that is not there: nothing. */
  readonly make: (name: string) => unknown;
  /** Every name that is there. */
  readonly names: () => Iterable<string>;
}

/**
 * A plain object without a prototype whose entries are made when somebody looks at them: lists have thousands of rows, and
 * a template looks at a few columns of some of them. `known` are entries that stand from the start.
 */
export function madeWhenAsked<T extends object>(known: object, { make, names }: Entries): T {
  const made: Record<string | symbol, unknown> = Object.assign(Object.create(null), known);
  const entry = (name: string | symbol): unknown => {
    if (name in made || typeof name === "symbol") return made[name];
    const value = make(name);
    if (value !== undefined) made[name] = value;
    return value;
  };
  return new Proxy(made, {
    get: (_, name) => entry(name),
    has: (target, name) => name in target || entry(name) !== undefined,
    getOwnPropertyDescriptor(target, name) {
      entry(name);
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
    ownKeys(target) {
      for (const name of names()) entry(name);
      return Reflect.ownKeys(target);
    },
  }) as T;
}
