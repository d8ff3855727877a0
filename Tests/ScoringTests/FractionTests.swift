import Criteria
import Scoring
import Testing

@Suite struct FractionTests {
  @Test(
    "a tie is rounded up",
    arguments: [
      (Fraction(77845, over: 1000), 2, "77.85"),
      (Fraction(87985, over: 1000), 2, "87.99"),
      (Fraction(64295, over: 1000), 2, "64.30"),
      (Fraction(34505, over: 1000), 2, "34.51"),
      (Fraction(778449, over: 10_000), 2, "77.84"),
      (Fraction(700, over: 9), 2, "77.78"),
      (Fraction(500, over: 7), 2, "71.43"),
      (Fraction(1, over: 3), 4, "0.3333"),
      (Fraction(5, over: 1000), 2, "0.01"),
      (Fraction(4, over: 1000), 2, "0.00"),
      (Fraction(100), 2, "100.00"),
      (Fraction(1, over: 2), 0, "1"),
      (Fraction(-1, over: 2), 0, "0"),
      (Fraction(-3, over: 2), 1, "-1.5"),
      (Fraction(-1, over: 3), 2, "-0.33"),
    ])
  func rounds(_ number: Fraction, _ places: Int, _ expected: String) {
    #expect(number.text(places: places) == expected)
    #expect(number.rounded(places: places).text(places: places) == expected)
  }

  @Test("equal numbers are equal however they were written")
  func lowestTerms() {
    #expect(Fraction(6, over: 8) == Fraction(3, over: 4))
    #expect(Fraction(0, over: 7) == Fraction.zero)
    #expect(Fraction(-6, over: 4).numerator == -3)
    #expect(Fraction(Hundredths(8484)) == Fraction(2121, over: 25))
  }

  @Test("sums and products near the end of the range stay exact")
  func wide() {
    let large = Fraction(Int.max, over: 3)
    #expect(large - large == .zero)
    #expect(large * Fraction(3, over: Int.max) == Fraction(1))
    #expect(Fraction(Int.max, over: 2) > Fraction(Int.max, over: 3))
    #expect(Fraction(Int.min) < Fraction(Int.max))
  }

  @Test("a number that no longer fits stops the program")
  func overflow() async {
    await #expect(processExitsWith: .failure) {
      _ = Fraction(Int.max) + Fraction(1)
    }
  }
}
