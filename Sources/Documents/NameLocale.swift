import Glibc

/// A locale of UTF-8 on the calling thread while C code runs: in the `C` locale libarchive has no
/// way to say a name that is not ASCII, and gives none.
enum NameLocale {
  static func with<Value>(_ body: () -> Value) -> Value {
    guard let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) else { return body() }
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    return body()
  }
}
