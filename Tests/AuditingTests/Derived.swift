import Auditing
import Causes
import Criteria
import Documents
import Fetching
import Foundation
import Gathering
import Judging
import Scoring
import ThaiText

/// Other ways to take a required thing away than to delete it: each changes the text of a body.
enum Derived {
  /// Puts every place of the words out of sight, where a browser would show them.
  static func hiding(_ edit: Mutation.Edit, in html: String) -> String {
    let shown = ranges(of: edit.find, in: html)
    var result = html
    for range in shown.reversed() {
      let hidden = "<div style=\"display:none\">\(result[range])</div>"
      result.replaceSubrange(range, with: isInTag(range, html) ? edit.with : hidden + edit.with)
    }
    return result
  }

  private static func ranges(of words: String, in html: String) -> [Range<String.Index>] {
    if words.contains("<") { return html.ranges(of: words) }
    return Folded(html).matches(of: Term(words)).map(\.range)
  }

  /// Whether the place is an attribute or a title, around which nothing can be wrapped.
  private static func isInTag(_ range: Range<String.Index>, _ html: String) -> Bool {
    let before = html[..<range.lowerBound].lowercased()
    func last(_ sign: String) -> String.Index {
      before.ranges(of: sign).last?.lowerBound ?? before.startIndex
    }
    return last("<") > last(">") || last("<title") > last("</title")
  }

  /// Moves every year of the Buddhist era three years back, in whatever digits it is written.
  static func aging(_ text: String) -> String {
    var result = ""
    var run = ""
    func flush() {
      result += aged(run)
      run = ""
    }
    for scalar in text.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar) || ("๐"..."๙").contains(scalar)
      if isDigit {
        run.unicodeScalars.append(scalar)
      } else {
        flush()
        result.unicodeScalars.append(scalar)
      }
    }
    flush()
    return result
  }

  private static func aged(_ digits: String) -> String {
    guard let number = Int(Digits.arabic(digits)) else { return digits }
    let isThai = digits.unicodeScalars.contains { ("๐"..."๙").contains($0) }
    let old: Int? =
      switch digits.unicodeScalars.count {
      case 4 where (2550...2580).contains(number): number - 3
      case 2 where (60...69).contains(number): number - 3
      default: nil
      }
    guard let old else { return digits }
    return isThai ? Digits.thai("\(old)") : "\(old)"
  }

  /// Puts another agency's name in the place of the sample's.
  static func givingAway(_ text: String) -> String {
    var result = text
    for match in Folded(result).matches(of: Term("เมืองตัวอย่าง")).reversed() {
      result.replaceSubrange(match.range, with: "บ้านสมมติ")
    }
    return result
  }
}

extension Sample {
  /// Audits one item, and those it rests on, over looks with changed texts.
  func judging(
    _ id: String, submitting urls: [String] = [],
    changing change: @escaping @Sendable (Look, String) -> String
  ) async throws -> ItemVerdict {
    let items = rulebook.checklist.items
    let item = items.first { $0.id == id }
    let needs = item.flatMap { rulebook.checks[$0.concept]?.needs } ?? []
    let kept = Set(items.filter { $0.id == id || needs.contains($0.concept) }.map(\.id))
    var agency = agency
    agency.answers = agency.answers.filter { kept.contains($0.key) }
    if !urls.isEmpty { agency.answers[id] = Agency.Answer(urls: urls, note: nil) }
    let reader = DocumentReader(pdf: try PDFReader.find())
    let bodies = bodies
    let gatherer = Gatherer(width: 4) { [looks] url in
      guard let look = looks[url] else { return .notCaptured(url) }
      return await look.with(reader, bodies[look.sha256]) { change(look, $0) }
    }
    let gathered = await gatherer.gather(agency, rulebook.checklist, recipes: rulebook.recipes)
    let result = Auditor.judge(gathered, agency, rulebook, today: Self.today)
    guard let verdict = result.items.first(where: { $0.id == id }) else {
      preconditionFailure("\(id) is an item of the sample")
    }
    return verdict
  }
}

extension Look {
  static func notCaptured(_ url: String) -> Look {
    Look(
      url: url, finalURL: url, status: nil, sha256: "", sight: .unclear(.notCaptured), remarks: [])
  }

  /// The look with its text changed, read anew.
  fileprivate func with(
    _ reader: DocumentReader, _ body: [UInt8]?, change: (String) -> String
  ) async -> Look {
    var look = self
    if case .document(.paged(let paged)) = sight {
      look.sight = .document(
        .paged(PagedText(pages: paged.pages.map(change), layout: paged.layout.map(change))))
      return look
    }
    guard let body, case .document(.page) = sight else { return look }
    let text = Charset.decode(body, contentType: nil)
    let changed = Array(change(String(decoding: text.bytes, as: UTF8.self)).utf8)
    guard changed != text.bytes else { return look }
    let read = await reader.read(
      body: changed, url: finalURL, contentType: "text/html; charset=utf-8")
    look.sight = read.sight
    look.sha256 = SHA256Hex.of(changed)
    return look
  }
}
