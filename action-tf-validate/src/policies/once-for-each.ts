/** A function that looks at an object once, however many policies ask: what they look at never changes. */
export function onceForEach<Key extends object, Value>(look: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: look(key) };
    known.set(key, found);
    return found.value;
  };
}
