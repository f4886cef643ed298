/** Attributes of Python's built-in types, so that one which is not written here is not called an error. */
const NAMES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    bytes:
      'capitalize center count decode endswith expandtabs find fromhex hex index isalnum isalpha isascii isdigit islower ' +
      'isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind ' +
      'rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill',
    int: 'as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag numerator real to_bytes',
    float: 'as_integer_ratio conjugate fromhex hex imag is_integer real',
    set:
      'add clear copy difference difference_update discard intersection intersection_update isdisjoint issubset ' +
      'issuperset pop remove symmetric_difference symmetric_difference_update union update',
    tuple: 'count index start stop step',
    // With those of Counter, OrderedDict, ChainMap and defaultdict, which are dicts here.
    dict: 'elements most_common subtract total move_to_end new_child parents maps default_factory',
    // With those of deque and of the views of a dict.
    list: 'appendleft extendleft maxlen popleft rotate isdisjoint mapping',
  }).map(([type, names]) => [type, new Set(names.split(' '))]),
)

export function hasAttribute(type: string, name: string): boolean {
  return NAMES.get(type)?.has(name) ?? false
}
