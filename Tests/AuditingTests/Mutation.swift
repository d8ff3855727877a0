import Causes
import Criteria
import Documents
import Fetching
import Foundation
import Scoring
import Testing
import ThaiText

/// One required thing taken out of a passing page, and what must come of it.
struct Mutation: Sendable, CustomTestStringConvertible {
  let item: String
  let element: String
  let reason: Reason
  /// Other items that must turn too, because they depend on this one.
  let also: [String]
  let edits: [Edit]
  /// Addresses to submit for the item in place of the agency's.
  let submit: [String]
  let line: Int

  struct Edit: Sendable {
    /// The path below the site folder; `*` for every page.
    var file: String
    var find: String
    var with: String
    /// The file is gone.
    var deletes: Bool
  }

  var testDescription: String { "\(item) \(element) (line \(line))" }

  static let all: [Mutation] = {
    do { return try read() } catch { fatalError("mutations cannot be read: \(error)") }
  }()

  private static func read() throws -> [Mutation] {
    let path = "Tests/AuditingTests/Cases/mutations.yaml"
    let text = try String(contentsOf: Sample.root.appending(path: path), encoding: .utf8)
    let faults = FaultList()
    guard case .list(let entries, _) = try YAMLValue.parse(text, file: "mutations.yaml") else {
      preconditionFailure("mutations.yaml holds a list")
    }
    let mutations = entries.map { Mutation($0, faults) }
    try faults.throwIfAny()
    return mutations
  }

  private init(_ value: YAMLValue, _ faults: FaultList) {
    let map = MapReader(value, what: "a mutation", faults: faults)
    item = map.requiredString("item")
    element = map.requiredString("element")
    reason = map.choice("reason", Reason.self) ?? .elementMissing
    also = map.strings("also")
    submit = map.strings("submit")
    line = map.place.line
    var edits = Self.edits(map)
    for part in map.list("edits") {
      let more = MapReader(part, what: "an edit", faults: faults)
      edits += Self.edits(more)
      more.finish()
    }
    self.edits = edits
    map.finish()
  }

  private static func edits(_ map: MapReader) -> [Edit] {
    let gone = map.strings("delete-file").map { Edit(file: $0, find: "", with: "", deletes: true) }
    let file = map.string("file")
    return gone
      + map.list("replace").map { value in
        let pair = MapReader(value, what: "`replace`", faults: map.faultList)
        defer { pair.finish() }
        var with = ""
        if case .scalar(let text, _)? = pair.value("with") { with = text }
        return Edit(file: file ?? "", find: pair.requiredString("find"), with: with, deletes: false)
      }
  }
}

extension Mutation {
  /// The look as it would be after the edits; it must be told whether any edit hit.
  func change(_ look: Look, reader: DocumentReader, bodies: [String: [UInt8]]) async -> Look {
    let own = edits.filter { $0.concerns(look) }
    guard !own.isEmpty else { return look }
    var look = look
    if own.contains(where: \.deletes) {
      look.status = 404
      look.sight = .gone(.notFound)
      return look
    }
    switch look.sight {
    case .document(.paged(let paged)):
      let pages = own.reduce(paged.pages) { pages, edit in pages.map(edit.apply) }
      let layout = own.reduce(paged.layout) { pages, edit in pages.map(edit.apply) }
      look.sight = .document(.paged(PagedText(pages: pages, layout: layout)))
    case .document(.page), .document(.text), .gone, .unclear:
      guard let body = bodies[look.sha256] else { return look }
      let text = Charset.decode(body, contentType: nil)
      let changed = own.reduce(String(decoding: text.bytes, as: UTF8.self)) { $1.apply($0) }
      let read = await reader.read(
        body: Array(changed.utf8), url: look.finalURL, contentType: "text/html; charset=utf-8")
      look.sight = read.sight
      look.sha256 = SHA256Hex.of(Array(changed.utf8))
    case .document(.image), .document(.filed): break
    }
    return look
  }
}

extension Mutation.Edit {
  /// Whether the look is of the file: mirrors write `a.php?p=1` as `a.php@p=1`.
  func concerns(_ look: Look) -> Bool {
    if file == "*" { return look.document?.kind == "page" }
    return Self.key(look.finalURL.webKey) == Self.key("http://\(file)".webKey)
  }

  private static func key(_ webKey: String) -> String {
    var key = webKey.replacing("@", with: "?").replacing("/index.php?", with: "/?")
    for suffix in ["/index.html", "/index.php", ".html"] where key.hasSuffix(suffix) {
      key = String(key.dropLast(suffix.count))
    }
    return key
  }

  /// Replaces every place of the words, compared as a reader would; markup as it stands.
  func apply(_ text: String) -> String {
    var result = text.replacing(find, with: with)
    if find.contains("<") { return result }
    let folded = Folded(result)
    for match in folded.matches(of: Term(find)).reversed() {
      result.replaceSubrange(match.range, with: with)
    }
    return result
  }
}
