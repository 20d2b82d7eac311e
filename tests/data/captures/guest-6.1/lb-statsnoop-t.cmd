stdbuf -oL statsnoop -t
ready=1 after 4s
rc=-2
