import Scoring
import Testing

@testable import Watching

@Suite struct WatchTests {
  private static let trouble = (Verdict.undecided, Reason.fetchFailed)
  private static let missing = (Verdict.fail, Reason.contactMissing)
  private static let gone = (Verdict.fail, Reason.urlUnreachable)

  /// The faults of one night: each item's page is out of reach in one look of ten.
  private static func faults(_ dice: inout Dice) -> [String: (Verdict, Reason)] {
    var faults: [String: (Verdict, Reason)] = [:]
    for item in Season.items where dice.isOneInTen() {
      for element in Season.elements { faults["\(item)/\(element)"] = trouble }
    }
    return faults
  }

  @Test(
    "an unchanged site is silent for 30 nights with a fault in one look of ten",
    arguments: UInt64(1)...20)
  func unchanged(seed: UInt64) {
    var dice = Dice(state: seed)
    var season = Season()
    for _ in 1...30 { season.night(Self.faults(&dice)) }
    #expect(season.told.isEmpty)
  }

  @Test(
    "an element that is taken out among these faults is told once, when it is first seen missing",
    arguments: UInt64(1)...20)
  func lostAmongFaults(seed: UInt64) {
    var dice = Dice(state: seed)
    var season = Season()
    var firstSeen: Int64?
    for night in Int64(1)...30 {
      var changes = Self.faults(&dice)
      if night >= 15, changes["O7/contact"] == nil {
        changes["O7/contact"] = Self.missing
        firstSeen = firstSeen ?? night
      }
      season.night(changes)
    }
    #expect(season.told.map(\.night) == [firstSeen])
    #expect(season.told.map(\.alarm.kind) == [.lost])
    #expect(season.told.map(\.alarm.element) == ["contact"] && season.told[0].alarm.item == "O7")
  }

  @Test("a loss is told the next night with the run that saw it last, once, and its mend once")
  func lostAndMended() {
    var season = Season()
    season.night()
    season.night(["O2/contact": Self.trouble])
    let alarms = season.night(["O2/contact": Self.missing])
    #expect(
      alarms == [
        Alarm(
          kind: .lost, item: "O2", element: "contact", reason: .contactMissing, lastGood: 1,
          nights: 0)
      ])
    for _ in 1...10 { #expect(season.night(["O2/contact": Self.missing]).isEmpty) }
    let mends = season.night()
    #expect(mends.map(\.kind) == [.mended] && mends[0].item == "O2")
    for _ in 1...10 { #expect(season.night().isEmpty) }
  }

  @Test("a loss that could not be told comes again the next night")
  func untold() {
    var watch = Watch()
    let night = { (number: Int64, isLost: Bool) in
      let element = ElementVerdict(
        id: "e", verdict: isLost ? .fail : .pass, reason: isLost ? .elementMissing : .found,
        isRequired: true, proofs: [], details: [])
      let item = ItemVerdict(
        id: "O1", verdict: element.verdict, reasons: [element.reason], elements: [element],
        urls: [], note: nil, ruling: nil, warnings: [])
      return Night(number: number, terms: "a", verdicts: [item])
    }
    #expect(watch.look(at: night(1, false), .usual).isEmpty)
    #expect(watch.look(at: night(2, true), .usual).map(\.kind) == [.lost])
    let again = watch.look(at: night(3, true), .usual)
    #expect(again.map(\.kind) == [.lost])
    watch.note(again)
    #expect(watch.look(at: night(4, true), .usual).isEmpty)
  }

  @Test("trouble is told once, on the last night of the patience", arguments: [1, 3, 5])
  func trouble(nights: Int) {
    var season = Season(Patience(trouble: nights, address: 1))
    season.night()
    for _ in 1...(nights + 5) { season.night(["O3/name": Self.trouble]) }
    #expect(season.told.map(\.night) == [Int64(nights + 1)])
    #expect(season.told.map(\.alarm.kind) == [.trouble])
    #expect(season.told.map(\.alarm.nights) == [nights])
    #expect(season.night().map(\.kind) == [.mended])
  }

  @Test("a night that decides begins the count of trouble anew")
  func interruptedTrouble() {
    var season = Season(Patience(trouble: 3, address: 1))
    for _ in 1...6 {
      season.night(["O3/name": Self.trouble])
      season.night(["O3/name": Self.trouble])
      season.night()
    }
    #expect(season.told.isEmpty)
  }

  @Test("what can be read no more is told after the same patience, apart from trouble")
  func doubt() {
    var season = Season(Patience(trouble: 3, address: 1))
    season.night()
    for _ in 1...6 { season.night(["O3/name": (.undecided, .scriptOnly)]) }
    #expect(season.told.map(\.night) == [4] && season.told.map(\.alarm.kind) == [.doubt])
  }

  @Test("a page that is gone is told after the patience with addresses, 1 during the assessment")
  func gone() {
    var season = Season()
    season.night()
    #expect(season.night(["O4/name": Self.gone]).isEmpty)
    #expect(season.night().isEmpty)
    #expect(season.night(["O4/name": Self.gone]).isEmpty)
    #expect(season.night(["O4/name": Self.gone]).map(\.kind) == [.lost])

    var assessed = Season(Patience.usual.duringAssessment)
    assessed.night()
    #expect(assessed.night(["O4/name": Self.gone]).map(\.kind) == [.lost])
  }

  @Test("a loss by other terms is told apart, also on a later night, and once")
  func otherTerms() {
    var season = Season()
    season.night()
    season.night(["O5/year": Self.trouble], terms: "b")
    let alarms = season.night(["O5/year": (.fail, .wrongFiscalYear)], terms: "b")
    #expect(alarms.map(\.kind) == [.lostByTerms])
    #expect(season.night(["O5/year": (.fail, .wrongFiscalYear)], terms: "b").isEmpty)
    // What is lost after it was seen by the new terms is a loss.
    let both = ["O5/year": (Verdict.fail, Reason.wrongFiscalYear), "O6/year": Self.missing]
    #expect(season.night(both, terms: "b").map(\.kind) == [.lost])
    #expect(season.night(both, terms: "b").isEmpty)
  }

  @Test("what failed from the first night is no loss")
  func neverThere() {
    var season = Season()
    for _ in 1...5 { #expect(season.night(["O8/name": Self.missing]).isEmpty) }
    #expect(season.night().map(\.kind) == [.mended])
  }

  @Test("an item that a person ruled is silent about its elements")
  func ruled() {
    var season = Season()
    season.night()
    #expect(season.night(["O9/name": Self.missing], rulings: ["O9"]).isEmpty)
  }

  @Test("another reason for the same verdict is silent")
  func otherReason() {
    var season = Season()
    season.night()
    season.night(["O2/contact": Self.missing])
    season.night(["O2/contact": (.fail, .elementMissing)])
    season.night(["O2/name": (.pass, .noneStated), "O2/contact": Self.missing])
    #expect(season.told.map(\.night) == [2])
  }
}
