stdbuf -oL exitsnoop -t
ready=1 after 1s
rc=-2
