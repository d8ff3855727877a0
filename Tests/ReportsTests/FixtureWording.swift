import Foundation
import Reports

/// The wording that the program ships with.
enum FixtureWording {
  /// The root of the repository; the scratch of a build may stand elsewhere.
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func wording() throws -> Wording { try read.get() }

  private static let read = Result {
    let file = root.appending(path: "Checklists/wording.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    return try Wording.read(text: text, file: "wording.yaml")
  }
}
