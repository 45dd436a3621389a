-- For wrk: asks for the pages that a file lists, one to a line, at random.
local paths = {}
for line in io.lines(os.getenv("PAGES")) do paths[#paths + 1] = line end

init = function() math.randomseed(1325) end
request = function() return wrk.format("GET", paths[math.random(#paths)]) end
