import Criteria
import Foundation
import Judging
import Scoring
import Testing

/// What an agency publishes for one concept, with marks that say what serves which element.
///
/// A case is a file `Cases/concepts/<recipe>/pass-<what>.html` for all years that use the recipe.
/// It holds one document or more, each after the first with a line above it:
/// `<!-- document [of <element>]: <words of the link that leads to it> -->`. A document that does
/// not start with `<` is the text of a file. `{FY}`, `{FY-1}` are fiscal years, `{P}` is the year of
/// the item's period, with `%` as in `{P%}` two digits of it. Marks, and what they stand for:
/// - `data-for="a b"` on an element of a page, `[a b]` at the start of a line of a file: without
///   this part the elements a and b are missing;
/// - `data-wrong="a"`: a part that is there only to show how a fails;
/// - `of <element>` on a document: the one whose year that element of a period is about.
struct ConceptCase: Sendable, CustomTestStringConvertible {
  let recipe: String
  let name: String
  let documents: [Source]

  struct Source: Sendable {
    var text: String
    /// The words of the link that leads to it; empty for the submitted one.
    var words: String
    /// The element of a period that is about this document.
    var element: String?
  }

  var testDescription: String { "\(recipe)/\(name)" }

  static let folder = CheckCase.folder.appending(path: "concepts")

  static let all: [ConceptCase] = {
    do { return try read() } catch { fatalError("concepts cannot be read: \(error)") }
  }()

  private static func read() throws -> [ConceptCase] {
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try files.filter { $0.hasSuffix(".html") }.sorted().map { path in
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      let parts = path.split(separator: "/").map(String.init)
      return ConceptCase(recipe: parts[0], name: parts[1], documents: documents(text))
    }
  }

  private static func documents(_ text: String) -> [Source] {
    let mark = "<!-- document"
    var documents = [Source(text: "", words: "")]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix(mark), let colon = line.firstIndex(of: ":") else {
        documents[documents.count - 1].text += line + "\n"
        continue
      }
      let head = line[..<colon].split(separator: " ")
      let words = line[colon...].dropFirst().replacing("-->", with: "")
      let element = head.last == "document" ? nil : head.last.map(String.init)
      documents.append(
        Source(text: "", words: words.trimmingCharacters(in: .whitespaces), element: element))
    }
    return documents
  }
}

extension ConceptCase {
  /// Whether a part of a document is there for the element's sake.
  func marksPart(_ element: String) -> Bool {
    documents.contains { MarkedText.elements(of: $0.text).contains(element) }
  }
}

/// How the page of a case is made to fail, or not.
enum ConceptChange: Sendable, Equatable {
  case none
  /// Its parts are taken out, and those that show how it fails are put in.
  case without(String)
  /// The documents that the element of a period is about are of three years before.
  case ofAnotherYear(String)
  /// The top executive's name is another one's.
  case formerExecutive
  /// The page stands somewhere else, and nothing on the main site leads to it.
  case elsewhere
  /// The item that it follows from fails.
  case alone
}
