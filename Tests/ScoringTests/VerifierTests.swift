import Criteria
import Scoring
import Testing

/// The figures that documents print (`oit-criteria.md` §2.2, §2.3 and §7.2).
@Suite struct VerifierTests {
  struct Document: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var yaml: String
    var checklist = Fixture.checklist
    /// Fits of the total under A, B, C and half-even: `+` fits, `~` with hidden digits, `-` not.
    var totals: String
    var addsUp: Bool
  }

  static let documents = [
    Document(
      testDescription: "S0 FY2565 verifies; half-even takes hidden digits",
      yaml: """
        IIT: [90.10, 83.49, 86.87, 82.91, 86.72]
        EIT: [85.46, 81.01, 77.05]
        OIT: [89.14, 100]
        total: 87.99
        level: A
        """, checklist: Fixture.checklist(lowestE: "50.00"), totals: "+++~", addsUp: true),
    Document(
      testDescription: "S3 FY2564 verifies, but not when rounded at the end only",
      yaml: """
        IIT: [๙๙.๗๗, 86.84, 99.18, 97.63, 99.67]
        EIT: [75.53, 81.67, 74.18]
        OIT: [84.84, 43.75]
        instruments: {IIT: 96.62, EIT: 77.13, OIT: 64.30}
        total: 77.85
        level: B
        """, totals: "-++-", addsUp: true),
    Document(
      testDescription: "S3 FY2563: 64.68 is not what the figures come to",
      yaml: """
        IIT: [97.70, 96.83, 98.00, 96.04, 97.87]
        EIT: [69.2, 76.24, 71.24]
        OIT: [50.26, 18.75]
        instruments: {IIT: 97.29, EIT: 72.23, OIT: 34.51}
        total: 64.68
        level: C
        """, checklist: Fixture.checklist(lowestE: "50.00"), totals: "----", addsUp: false),
    Document(
      testDescription: "S1 FY2566: 98.82 cannot come from 90.91",
      yaml: """
        indicators: {2: 90.91, 3: 98.69, 4: 99.42, 6: 95.70, 7: 96.78, 8: 97.36, 9: 100, 10: 100}
        total: 98.82
        """, totals: "----", addsUp: false),
    Document(
      testDescription: "an indicator that is not printed may be anything",
      yaml: "IIT: [80, 80, 80, 80, 80]\nindicators: {6: 80, 7: 80}\nOIT: [80, 80]\ntotal: 81",
      totals: "++++", addsUp: false),
    Document(
      testDescription: "instruments alone",
      yaml: "instruments: {IIT: 96.62, EIT: 77.13, OIT: 64.30}\ntotal: 77.84",
      totals: "~-~+", addsUp: true),
  ]

  @Test("totals of documents under each rule", arguments: documents)
  func totals(_ each: Document) throws {
    let verification = try verify(each.yaml, each.checklist)
    let signs = verification.totals.map { check in
      switch check.fit {
      case .fits: "+"
      case .fitsHidden: "~"
      case .refuted: "-"
      }
    }
    #expect(signs.joined() == each.totals)
    #expect(verification.addsUp == each.addsUp)
  }

  @Test("64.68/C of FY2563 is refuted on both counts")
  func bothCounts() throws {
    let verification = try verify(Self.documents[2].yaml, Self.documents[2].checklist)
    #expect(!verification.totalHolds)
    #expect(verification.totals.allSatisfy { shown($0.computed) == "64.66" })
    #expect(verification.level?.printed == "C")
    #expect(verification.level?.byTable == ["D"])
    #expect(verification.instruments.allSatisfy { $0.fit == .fits })
  }

  @Test(
    "a level that asks something of every instrument",
    arguments: [
      ("{IIT: 97, EIT: 97, OIT: 94}", "95.80", "ผ่านดี"),
      ("{IIT: 99, EIT: 97, OIT: 95}", "96.80", "ผ่านดีเยี่ยม"),
      ("{IIT: 99, EIT: 97, OIT: 84.99}", "92.80", "ผ่าน"),
    ])
  func conjunctive(_ instruments: String, _ total: String, _ level: String) throws {
    var checklist = Fixture.checklist
    checklist.scoring.levelRule = .conjunctive
    checklist.scoring.levels = [
      .init(name: "ผ่านดีเยี่ยม", from: Hundredths(9500), each: Hundredths(9500)),
      .init(name: "ผ่านดี", from: Hundredths(8500), each: Hundredths(8500)),
      .init(name: "ผ่าน", from: Hundredths(8500)), .init(name: "ต้องปรับปรุง", from: Hundredths(0)),
    ]
    let yaml = "instruments: \(instruments)\ntotal: \(total)\nlevel: \(level)"
    #expect(try verify(yaml, checklist).level?.byTable == [level])
  }

  @Test("the highest total that S1's figures allow")
  func highest() throws {
    let verification = try verify(Self.documents[3].yaml, Fixture.checklist)
    #expect(verification.totals[1].computed.high < Fraction(Hundredths(9882)))
  }

  @Test(
    "which numbers of passed items give a printed score",
    arguments: [
      ("9", "89.14", ["9 8 6 4 3"]),
      ("9", "84.84", ["7 6 5 4 5"]),
      ("10", "43.75", ["7 0", "3 1"]),
      ("10", "18.75", ["3 0"]),
      ("10", "100", ["8 2"]),
      ("9", "50.26", ["6 7 4 0 2", "6 5 4 1 2", "6 3 4 2 2", "6 1 4 3 2"]),
      ("9", "93.51", []),
    ])
  func patterns(_ indicator: String, _ printed: String, _ expected: [String]) throws {
    let verification = try verify("indicators: {\(indicator): \(printed)}", Fixture.checklist)
    let solutions = verification.patterns.flatMap(\.solutions)
    let texts = solutions.map { $0.map(String.init).joined(separator: " ") }
    for text in expected { #expect(texts.contains(text), "\(texts)") }
    #expect(verification.addsUp == !expected.isEmpty)
  }

  @Test("S4's 87.00 cannot be under the partition inferred for FY2568")
  func impossible() throws {
    let checklist = Fixture.checklist(partition: [(9, [4, 7, 2, 3, 4]), (10, [4, 4])])
    let verification = try verify("OIT: [87.00, 100]", checklist)
    #expect(verification.patterns.map(\.solutions.isEmpty) == [true, false])
    #expect(!verification.addsUp)
  }

  @Test(
    "agencies of Phichit, FY2564: indicators 9 and 10 and the weighted OIT",
    arguments: [
      ("93.50", "100", "38.70", true), ("97.78", "93.75", "38.31", true),
      ("94.64", "100", "38.93", true), ("94.64", "100", "38.94", false),
      ("97.50", "100", "39.50", true), ("97.14", "100", "39.43", true),
      ("96.00", "100", "39.20", true), ("96.01", "100", "39.20", false),
    ])
  func weighted(_ nine: String, _ ten: String, _ part: String, _ expected: Bool) throws {
    let verification = try verify(
      "OIT: [\(nine), \(ten)]\nweighted: {OIT: \(part)}", Fixture.checklist)
    #expect(verification.addsUp == expected)
  }

  @Test(
    "what is wrong in the file is said with its line",
    arguments: [
      ("total: 101", "x.yaml:2: a number of 0 to 100 with at most two decimals was expected"),
      ("IIT: [1, 2]\ntotal: 2", "x.yaml:2: `IIT` has 2 scores; it has 5 indicators"),
      ("indicators: {11: 3}", "x.yaml:2: `11` is not the number of an indicator of FY2564"),
      ("level: A", "x.yaml:1: the file has no figure to look at"),
      ("totl: 3", "x.yaml:2: unknown key `totl`"),
    ])
  func faults(_ yaml: String, _ expected: String) throws {
    let faults = try #require(throws: InputFaults.self) { try verify(yaml, Fixture.checklist) }
    #expect(faults.faults.contains { $0.description.hasPrefix(expected) }, "\(faults)")
  }

  private func verify(_ yaml: String, _ checklist: Checklist) throws -> Verification {
    let value = try YAMLValue.parse("year: 2564\n" + yaml, file: "x.yaml")
    let result = try PublishedResult.read(value, checklist: checklist)
    return Verifier(result, checklist: checklist).verification()
  }
}
