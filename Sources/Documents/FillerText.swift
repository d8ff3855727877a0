import ThaiText

/// Text that stands where nobody has written anything: it says nothing of the agency.
extension Block {
  /// Whether it is a typesetter's filler ("lorem ipsum"), what a browser shows in place of something
  /// that it cannot show, or no more than that something is being made.
  package var isFiller: Bool {
    let lowered = text.asciiLowercased
    if Self.filler.contains(where: { lowered.holds($0) }) { return true }
    guard text.utf8.count < 240 else { return false }
    let folded = Folded(text)
    guard let length = folded.lengthOfStart(amongst: toCome) else { return false }
    return folded.count <= length + 12
  }

  /// Whether it says no more than that something is still being made.
  package var isToCome: Bool {
    text.inkCount < 160 && Folded(text).firstMatch(ofAny: toCome) != nil
  }

  /// The words that say so where the block stands.
  private var toCome: [Term] {
    kind == .cell || kind == .listItem
      ? StateMarkers.placeholder : StateMarkers.placeholder + StateMarkers.underWay
  }

  private static let filler = [
    "lorem ipsum", "dolor sit amet", "consectetur adipi", "ไม่รองรับการแสดงผล", "ไม่สนับสนุนการแสดงผล",
    "ไม่ได้ติดตั้งโปรแกรม", "browser does not support", "browser doesn't support",
    "unable to display pdf",
  ]
}
