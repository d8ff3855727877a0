import Criteria
import Scoring
import Testing

@Suite struct ScorerTests {
  private func sheet(
    _ verdicts: [String: Verdict], _ surveys: [Int: Hundredths] = Fixture.surveys2564
  ) -> ScoreSheet {
    Scorer.score(
      verdicts: verdicts, checklist: Fixture.checklist, indicatorScores: surveys)
  }

  @Test("without IIT or EIT there is an OIT score and no total")
  func noSurveys() {
    var surveys = Fixture.surveys2564
    surveys[7] = nil
    let sheet = sheet(Fixture.verdicts(.pass), surveys)
    #expect(shown(sheet.instruments[.oit]) == "100.00")
    #expect(shown(sheet.instruments[.iit]) == "96.62")
    #expect(sheet.instruments[.eit] == nil)
    #expect(sheet.total == nil && sheet.levelLow == nil && sheet.levelHigh == nil)
  }

  @Test("an item without a verdict is undecided")
  func missing() {
    let sheet = sheet(["O1": .pass])
    #expect(shown(sheet.subIndicators["9.1"]) == "11.11–100.00")
    #expect(shown(sheet.subIndicators["9.2"]) == "0.00–100.00")
  }

  @Test("what does not apply is left out of its mean")
  func notApplicable() {
    let one = sheet(Fixture.verdicts(.pass, [.fail: ["O42"], .notApplicable: ["O43"]]))
    #expect(shown(one.subIndicators["10.2"]) == "0.00")
    #expect(one.itemWorth["O43"] == nil)
    #expect(one.itemWorth["O42"]?.oit.text(places: 4) == "25.0000")
    let both = sheet(Fixture.verdicts(.pass, [.fail: ["O34"], .notApplicable: ["O42", "O43"]]))
    #expect(both.subIndicators["10.2"] == nil)
    #expect(shown(both.indicators[10]) == "87.50")
    #expect(both.itemWorth["O34"]?.oit.text(places: 4) == "6.2500")
    let ten = Fixture.checklist.indicators[9].subIndicators.flatMap(\.items).map(\.id)
    let indicator = sheet(Fixture.verdicts(.pass, [.fail: ["O2"], .notApplicable: ten]))
    #expect(indicator.indicators[10] == nil)
    #expect(shown(indicator.instruments[.oit]) == "97.78")
    #expect(indicator.itemWorth["O2"]?.oit.text(places: 4) == "2.2222")
  }

  @Test("nothing applies: no score of the OIT, and no total")
  func nothing() {
    let sheet = sheet(Fixture.verdicts(.notApplicable))
    #expect(sheet.instruments[.oit] == nil && sheet.total == nil && sheet.itemWorth.isEmpty)
  }

  @Test("an undecided item makes a range, and may leave the level open")
  func range() {
    let sheet = sheet(
      Fixture.verdicts(.pass, [.fail: ["O2", "O8", "O15"], .undecided: ["O42", "O43"]]))
    #expect(shown(sheet.subIndicators["10.2"]) == "0.00–100.00")
    #expect(shown(sheet.instruments[.oit]) == "71.53–96.53")
    #expect(shown(sheet.total) == "80.74–90.74")
    #expect((sheet.levelLow, sheet.levelHigh) == ("B", "A"))
  }

  @Test("rounding each step is the checklist's to say")
  func roundingEverywhere() {
    let rules = ScoringRules.Rounding(subIndicator: 0, indicator: 0, instrument: 0, total: 0)
    let sheet = Scorer.score(
      verdicts: Fixture.verdicts(.pass, [.fail: PublishedScoreTests.failed2564]),
      checklist: Fixture.checklist(rounding: rules), indicatorScores: Fixture.surveys2564)
    #expect(shown(sheet.subIndicators["9.3"]) == "71.00")
    #expect(shown(sheet.indicators[9]) == "85.00")
    #expect(shown(sheet.instruments[.oit]) == "65.00")
    #expect(shown(sheet.total) == "78.00")
  }

  @Test("ranges hold for any verdicts", arguments: UInt64(1)...40)
  func property(_ seed: UInt64) throws {
    var numbers = SeededNumbers(state: seed)
    var verdicts: [String: Verdict] = [:]
    for item in Fixture.checklist.items {
      verdicts[item.id] = Verdict.allCases.randomElement(using: &numbers)
    }
    let open = sheet(verdicts)
    let best = sheet(verdicts.mapValues { $0 == .undecided ? .pass : $0 })
    let worst = sheet(verdicts.mapValues { $0 == .undecided ? .fail : $0 })
    for (id, score) in open.subIndicators {
      #expect(score.low <= score.high)
      #expect(best.subIndicators[id] == Score(score.high))
      #expect(worst.subIndicators[id] == Score(score.low))
    }
    let total = try #require(open.total)
    #expect(total.low <= total.high && total.low >= .zero && total.high <= .hundred)
    #expect(best.total == Score(total.high) && worst.total == Score(total.low))
    #expect(best.levelLow == open.levelHigh && worst.levelHigh == open.levelLow)
    #expect(best.itemWorth == worst.itemWorth)
    #expect(sheet(Dictionary(uniqueKeysWithValues: verdicts.shuffled(using: &numbers))) == open)
  }

  @Test("passing an item gains what it is worth", arguments: ["O2", "O17", "O23", "O38", "O43"])
  func gain(_ id: String) throws {
    let rules = ScoringRules.Rounding(
      subIndicator: nil, indicator: nil, instrument: nil, total: nil)
    let checklist = Fixture.checklist(rounding: rules)
    var verdicts = Fixture.verdicts(.pass, [.fail: PublishedScoreTests.failed2564])
    let before = Scorer.score(
      verdicts: verdicts, checklist: checklist, indicatorScores: Fixture.surveys2564)
    verdicts[id] = .pass
    let after = Scorer.score(
      verdicts: verdicts, checklist: checklist, indicatorScores: Fixture.surveys2564)
    let (low, high) = (try #require(before.total).low, try #require(after.total).low)
    #expect((high - low).rounded(places: 4) == before.itemWorth[id]?.total)
  }
}
