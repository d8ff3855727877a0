package import Fetching
internal import Foundation

/// What every result of a batch rests on beside the agency's file and the criteria: only workers that
/// audit by the same terms may take part.
package struct AuditTerms: Sendable, Equatable, Codable {
  /// The version of the program.
  package var program: String
  /// The day as of which is judged, `YYYY-MM-DD`.
  package var day: String
  package var robots: RobotsManner
  /// Whether what came to trouble is looked at a second time at the end.
  package var hasSecondLook: Bool
  /// How scans are read.
  package var ocr: String

  package init(
    program: String, day: String, robots: RobotsManner, hasSecondLook: Bool, ocr: String
  ) {
    self.program = program
    self.day = day
    self.robots = robots
    self.hasSecondLook = hasSecondLook
    self.ocr = ocr
  }

  /// The same text for the same terms.
  package var text: String { StoreText.json(self) }

  /// - Throws: when another version of the program wrote them in another form.
  init(text: String) throws {
    self = try JSONDecoder().decode(AuditTerms.self, from: Data(text.utf8))
  }

  /// What a worker of other terms would have to change; `nil` when it fits. The day, robots.txt's
  /// policy and the second look are the batch's to say.
  ///
  /// - Parameter own: The worker's.
  package func mismatch(with own: AuditTerms) -> String? {
    if program != own.program {
      return "it was begun by oit \(program), and this is \(own.program)"
    }
    if ocr != own.ocr { return "it reads scans by \(ocr), and this worker by \(own.ocr)" }
    if robots.agent != own.robots.agent {
      return "it asks as --agent \(robots.agent), and this worker as \(own.robots.agent)"
    }
    return nil
  }
}
