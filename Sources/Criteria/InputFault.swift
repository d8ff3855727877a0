/// A fault in a file that a person wrote: where it is, what is wrong and what was expected.
package struct InputFault: Error, Sendable, Equatable, Comparable {
  package var place: SourcePlace
  package var message: String

  package init(_ place: SourcePlace, _ message: String) {
    self.place = place
    self.message = message
  }

  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.place.file, lhs.place.line, lhs.message) < (rhs.place.file, rhs.place.line, rhs.message)
  }
}

extension InputFault: CustomStringConvertible {
  package var description: String { "\(place): \(message)" }
}

/// All faults of the files of one run, thrown together so that a person mends them in one go.
package struct InputFaults: Error, Sendable, Equatable {
  package var faults: [InputFault]

  /// Sorts the faults by place and takes out those that are said twice.
  ///
  /// - Precondition: `faults` is not empty.
  package init(_ faults: [InputFault]) {
    precondition(!faults.isEmpty, "no fault to report")
    self.faults = faults.sorted().reduce(into: []) { kept, fault in
      if kept.last != fault { kept.append(fault) }
    }
  }
}

/// A line of a file; lines count from 1, and 0 means the file as a whole.
package struct SourcePlace: Sendable, Hashable {
  package var file: String
  package var line: Int

  package init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}

extension SourcePlace: CustomStringConvertible {
  package var description: String { line > 0 ? "\(file):\(line)" : file }
}
