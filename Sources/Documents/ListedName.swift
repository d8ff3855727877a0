/// One name of a list such as `class` has, compared whatever its case, where it stands.
///
/// Each element of a page is asked for its names several times, so they are not copied.
struct ListedName {
  fileprivate let bytes: Slice<UnsafeBufferPointer<UInt8>>

  func isAny(of names: [StaticString]) -> Bool {
    names.contains { bytes.count == $0.utf8CodeUnitCount && begins(with: $0) }
  }

  func begins(with start: StaticString) -> Bool { bytes.has(start, at: bytes.startIndex) }

  func ends(with end: StaticString) -> Bool {
    bytes.has(end, at: bytes.endIndex - end.utf8CodeUnitCount)
  }

  func holds(_ byte: UInt8) -> Bool { bytes.contains(byte) }
}

extension String {
  /// Whether one of the names in this list passes the test.
  func hasName(where test: (ListedName) -> Bool) -> Bool {
    var list = self
    return list.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let start = index
        while index < bytes.count, !bytes[index].isMarkupSpace { index += 1 }
        if index > start, test(ListedName(bytes: bytes[start..<index])) { return true }
        index += 1
      }
      return false
    }
  }

  /// Whether this is one of the given names, which are in lower case.
  func isName(in names: [StaticString]) -> Bool {
    var name = self
    return name.withUTF8 { ListedName(bytes: $0[...]).isAny(of: names) }
  }

  /// Whether one of the names in this list is among the given ones, which are in lower case.
  func hasName(in names: [StaticString]) -> Bool { hasName { $0.isAny(of: names) } }
}
