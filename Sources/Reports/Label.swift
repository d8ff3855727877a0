/// The names of parts, columns and places in the reports; `wording.yaml` has the texts.
package enum Label: String, Sendable, CaseIterable {
  case title
  case fiscalYear = "fiscal-year"
  case asOf = "as-of"
  case mainSite = "main-site"
  case oitScore = "oit-score"
  case totalScore = "total-score"
  case level
  case outOfHundred = "out-of-hundred"
  case passMark = "pass-mark"
  case noTotal = "no-total"
  case rangeNote = "range-note"
  case siteTrouble = "site-trouble"
  case itemsCount = "items-count"
  case byInstrument = "by-instrument"
  case bySubIndicator = "by-sub-indicator"
  case score
  case mendFirst = "mend-first"
  case mendFirstNote = "mend-first-note"
  case nothingToMend = "nothing-to-mend"
  case allItems = "all-items"
  case item
  case itemTitle = "item-title"
  case verdict
  case reason
  case toDo = "to-do"
  case hint
  case worth
  case elements
  case foundAt = "found-at"
  case lookedAt = "looked-at"
  case advisory
  case elementFound = "element-found"
  case elementMissing = "element-missing"
  case sources
  case agencyNote = "agency-note"
  case submittedURLs = "submitted-urls"
  case followedURLs = "followed-urls"
  case noURL = "no-url"
  case ruling
  case ruledBy = "ruled-by"
  case ruledWhy = "ruled-why"
  case ruledUntil = "ruled-until"
  case noRulings = "no-rulings"
  case rulingCounts = "ruling-counts"
  case rulingExpired = "ruling-expired"
  case toLookAt = "to-look-at"
  case lookFor = "look-for"
  case recordRuling = "record-ruling"
  case pictureOf = "picture-of"
  case notShown = "not-shown"
  case picturesNote = "pictures-note"
  case warnings
  case placeLine = "place-line"
  case placePage = "place-page"
  case placeSlide = "place-slide"
  case placeRow = "place-row"
  case placeSheet = "place-sheet"
  case placeFile = "place-file"
  case recognised
  case andMore = "and-more"
  case kindPage = "kind-page"
  case kindPDF = "kind-pdf"
  case kindImage = "kind-image"
  case kindWord = "kind-word"
  case kindWorkbook = "kind-workbook"
  case kindSlides = "kind-slides"
  case kindArchive = "kind-archive"
  case kindText = "kind-text"
  case kindNone = "kind-none"
  case httpStatus = "http-status"
  case redirectedTo = "redirected-to"
  case wayHere = "way-here"
  case homePage = "home-page"
  case clicks
  case fingerprint
  case about
  case criteria
  case program
  case undecidedNote = "undecided-note"
  case confidenceNote = "confidence-note"
  case privacyNote = "privacy-note"
  case robotsIgnored = "robots-ignored"
  case nextLevel = "next-level"
  case missingPoints = "missing-points"
  case fewestItems = "fewest-items"
  case overridden
  case rulePartition = "rule-partition"
  case ruleLevels = "rule-levels"
  case ruleWeights = "rule-weights"
  case agency, indicator, instrument, items, quote, address, place
  case lowest, highest, yes, no, decides
  case subIndicator = "sub-indicator"
  case itemVerdict = "item-verdict"
  case fetchedOn = "fetched-on"
  case kindOfScore = "kind-of-score"
}
