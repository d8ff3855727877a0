internal import Foundation
internal import GRDB
package import Reports
package import Watching

/// A message of a watch for one way of sending.
package struct Letter: Sendable, Equatable {
  /// 0 until the history gives one; never given twice.
  package var id: Int64 = 0
  /// By which way it goes, and to whom, as the program names them.
  package var way: String
  package var subject: String
  package var text: String
  /// The same for programs, JSON.
  package var data: String

  package init(way: String, subject: String, text: String, data: String) {
    self.way = way
    self.subject = subject
    self.text = text
    self.data = data
  }
}

extension AuditDatabase {
  /// The runs of an agency's watch in one year with what was told of each, the earliest first.
  ///
  /// Runs that were kept otherwise, as by hand, are none of them.
  package func nights(
    of agency: NamedAgency, year: Int
  ) throws(HistoryTrouble) -> [(run: Run, alarms: [Alarm])] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT run, alarms FROM nights JOIN runs ON runs.number = nights.run
          JOIN agencies ON agencies.id = runs.agency
          WHERE name = ? AND province = ? AND year = ? ORDER BY run
          """, arguments: [agency.name, agency.province, year]
      ).map { row in
        let told = Data((row["alarms"] as String).utf8)
        return (try run(row["run"], in: db), try JSONDecoder().decode([Alarm].self, from: told))
      }
    }
  }

  /// Keeps a run as a night of the watch, with what is told of it, in one transaction.
  ///
  /// - Parameter letters: To be sent; they wait in the history until `noteSent`.
  /// - Returns: the number of the run.
  @discardableResult
  package func append(
    night document: ResultDocument, _ circumstances: Run.Circumstances, alarms: [Alarm],
    letters: [Letter]
  ) throws(HistoryTrouble) -> Int64 {
    try Self.naming(path) {
      let packed = PackedText(try JSONReport.line(of: document))
      let rows = try RunRows(document, hash: packed.hash, circumstances)
      let told = String(decoding: try JSONEncoder().encode(alarms), as: UTF8.self)
      return try queue.write { db in
        let number = try rows.insert(packed, into: db)
        try db.execute(
          sql: "INSERT INTO nights (run, alarms) VALUES (?, ?)", arguments: [number, told])
        for letter in letters {
          try db.execute(
            sql: "INSERT INTO letters (run, way, subject, text, data) VALUES (?, ?, ?, ?, ?)",
            arguments: [number, letter.way, letter.subject, letter.text, letter.data])
        }
        return number
      }
    }
  }

  /// What was not sent yet of an agency's watch, the oldest first.
  package func unsent(of agency: NamedAgency) throws(HistoryTrouble) -> [Letter] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT letters.* FROM letters JOIN runs ON runs.number = letters.run
          JOIN agencies ON agencies.id = runs.agency
          WHERE sent IS NULL AND name = ? AND province = ? ORDER BY letters.id
          """, arguments: [agency.name, agency.province]
      ).map { row in
        var letter = Letter(
          way: row["way"], subject: row["subject"], text: row["text"], data: row["data"])
        letter.id = row["id"]
        return letter
      }
    }
  }

  /// Notes that a letter was handed over, so that it is not sent again.
  ///
  /// - Parameter time: As of `Run.Circumstances.made`.
  package func noteSent(_ letter: Letter, at time: String) throws(HistoryTrouble) {
    try Self.naming(path) {
      try queue.write { db in
        try db.execute(
          sql: "UPDATE letters SET sent = ? WHERE id = ?", arguments: [time, letter.id])
      }
    }
  }
}
