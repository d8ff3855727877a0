import ArgumentParser
import Criteria
import Foundation

/// The two streams that people and scripts read.
enum Console {
  /// Writes a result; a line break is added where the text has none at its end.
  static func print(_ text: String) {
    Swift.print(text, terminator: text.last?.isNewline == true ? "" : "\n")
  }

  /// Writes what went wrong, beside the results.
  static func complain(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Writes every fault of the user's files, one a line.
  ///
  /// - Returns: the code to end with.
  static func report(_ faults: InputFaults) -> ExitCode {
    for fault in faults.faults { complain(fault.description) }
    return ExitStatus.wrongInput.code
  }
}
