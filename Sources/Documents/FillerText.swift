/// Text that stands where nobody has written anything: it says nothing of the agency.
extension Block {
  /// Whether it is a typesetter's filler ("lorem ipsum"), or what a browser shows in place of
  /// something that it cannot show.
  package var isFiller: Bool {
    let lowered = text.asciiLowercased
    return Self.filler.contains { lowered.holds($0) }
  }

  private static let filler = [
    "lorem ipsum", "dolor sit amet", "consectetur adipi", "ไม่รองรับการแสดงผล", "ไม่สนับสนุนการแสดงผล",
    "ไม่ได้ติดตั้งโปรแกรม", "browser does not support", "browser doesn't support",
    "unable to display pdf",
  ]
}
