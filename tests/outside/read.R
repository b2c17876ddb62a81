# Reads exports as R's icews::read_icews does (andybega/icews): readr::read_tsv with that package's column classes and no quoting, names in lower case, year and month from the day.
# Rscript read.R FOLDER   where FOLDER holds events.YYYY.stamp.tab; prints a line and a count for read.py.
folder <- commandArgs(trailingOnly = TRUE)[1]
classes <- readr::cols(
  .default = readr::col_character(), `Event ID` = readr::col_integer(), `Event Date` = readr::col_date(format = ""), Intensity = readr::col_double(),
  `Story ID` = readr::col_integer(), `Sentence Number` = readr::col_integer(), Latitude = readr::col_double(), Longitude = readr::col_double()
)
files <- dir(folder, pattern = "^events[.][0-9]{4}[.].*[.]tab$", full.names = TRUE)
stopifnot(length(files) > 0)
rows <- 0
for (file in files) {
  events <- readr::read_tsv(file, col_types = classes, quote = "", progress = FALSE)
  stopifnot(nrow(readr::problems(events)) == 0, ncol(events) == 20)
  colnames(events) <- gsub(" ", "_", tolower(colnames(events)))
  stopifnot(
    !anyNA(events$event_id), !anyDuplicated(events$event_id), !anyNA(events$event_date), !anyNA(events$source_name), !anyNA(events$target_name),
    all(grepl("^[0-9]{2,4}$", events$cameo_code)), all(events$intensity >= -10 & events$intensity <= 10),
    all(format(events$event_date, "%Y") == sub(".*events[.]([0-9]{4})[.].*", "\\1", file)), all(is.na(events$latitude) == is.na(events$longitude))
  )
  rows <- rows + nrow(events)
}
cat(rows, "\n")
