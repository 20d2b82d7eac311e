biosnoop -Q
ready=0
rc=1
