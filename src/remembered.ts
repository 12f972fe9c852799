/** Works something out once for each key of an owner, as long as the owner lives; with more than `most` keys it begins anew. */
export function oncePer<Owner extends object, Value>(most = Number.POSITIVE_INFINITY) {
  const kept = new WeakMap<Owner, Map<string, Value>>();
  return (owner: Owner, key: string, work: () => Value): Value => {
    const all = kept.get(owner) ?? new Map<string, Value>();
    kept.set(owner, all);
    const found = all.get(key);
    if (found !== undefined) return found;
    if (all.size >= most) all.clear();
    const made = work();
    all.set(key, made);
    return made;
  };
}
