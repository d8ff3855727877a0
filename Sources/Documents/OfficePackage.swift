import ThaiText

/// The unpacked parts of an Office Open XML file, and how they hang together (ECMA-376 part 2).
struct OfficePackage {
  private let parts: [String: [UInt8]]

  /// - Throws: what unpacking throws.
  init(_ body: [UInt8], limits: Unpacker.Limits = Unpacker.Limits()) throws(FileFault) {
    let entries = try Unpacker.entries(of: body, .zip, limits: limits, wanted: Self.isPart)
    guard !entries.contains(where: \.isEncrypted) else { throw .encrypted }
    var parts: [String: [UInt8]] = [:]
    for entry in entries {
      let key = Self.key(entry.name)
      if parts[key] == nil { parts[key] = entry.bytes ?? [] }
    }
    self.parts = parts
  }

  /// Whether a part can hold text, or says where text is.
  private static func isPart(_ name: String) -> Bool {
    let name = name.asciiLowercased
    guard name.hasSuffix(".xml") || name.hasSuffix(".rels") else { return false }
    return !["theme/", "customxml/", "printersettings/", "glossary/", "charts/", "media/"]
      .contains { name.holds($0) }
  }

  /// Names are compared without case and without a leading slash.
  private static func key(_ name: String) -> String {
    let name = name.asciiLowercased
    return name.hasPrefix("/") ? String(name.dropFirst()) : name
  }

  /// How many pictures the package holds.
  var pictures: Int { parts.keys.count { $0.holds("/media/") } }

  subscript(name: String) -> [UInt8]? { parts[Self.key(name)] }

  /// The names of parts that begin so and end with `.xml`, sorted.
  func names(_ beginning: String) -> [String] {
    parts.keys.filter { $0.hasPrefix(beginning) && $0.hasSuffix(".xml") }.sorted()
  }

  /// The part that the file is about, as its relationships say, else by its usual name.
  func main(usually name: String) throws(FileFault) -> String {
    let targets = try targets(from: "", kind: "/officedocument")
    return targets.first?.target ?? name
  }

  /// The parts that one part points at, with the ids by which it does, in the file's order.
  ///
  /// - Parameter kind: What the type of the relationship ends with, in lower case.
  func targets(
    from source: String, kind: String
  ) throws(FileFault) -> [(id: String, target: String)] {
    let folder = Self.folder(of: source)
    let name = source.split(separator: "/").last.map(String.init) ?? ""
    guard let rels = self[folder + "_rels/\(name).rels"] else { return [] }
    var found: [(id: String, target: String)] = []
    try XMLScan.run(rels) { step throws(FileFault) in
      guard case .start(let tag) = step, tag.name == "Relationship",
        tag["TargetMode"] != "External", let id = tag["Id"], let target = tag["Target"],
        tag["Type"]?.asciiLowercased.hasSuffix(kind) ?? false
      else { return }
      found.append((id, Self.resolved(target, in: folder)))
    }
    return found
  }

  private static func folder(of name: String) -> String {
    let parts = name.split(separator: "/").dropLast()
    return parts.isEmpty ? "" : parts.joined(separator: "/") + "/"
  }

  /// A target relative to its source's folder; one that climbs out of the package stays in it.
  private static func resolved(_ target: String, in folder: String) -> String {
    var path = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(step) }
    }
    return path.joined(separator: "/")
  }
}
