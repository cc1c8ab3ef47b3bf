/**
 * Given names that tell a man from a woman. Left out are those that both bear ("Taylor", "Robin", "Kim", "Chris") and
 * those that are men's in one country and women's in another ("Andrea", "Jean", "Nikita", "Sasha").
 */
export const men =
  `Aaron Abdul Abdullah Abraham Adam Ahmad Ahmed Alan Alastair Albert Alejandro Aleksandar Aleksandr
  Aleksei Aleksey Alexander Alexandre Alexei Alexey Alfred Ali Alistair Allan Allen Alonso Amir Anatoliy
  Anatoly Anders Andre Andreas Andrei Andres Andrew Andrey Andrii Andriy Andrzej Angus Anthony Antoine
  Anton Antonio Antonis Antony Archie Arkady Armen Arnold Artem Arthur Arturo Asif Barack Barry Bart
  Bashar Ben Benedict Benjamin Benny Bernard Bernie Bill Bob Boris Brad Bradley Brendan Brett Brian Bruce
  Bruno Bryan Caleb Calvin Carl Carlos Cesar Chad Charles Charlie Christian Christoph Christophe
  Christopher Chuck Clarence Claude Clint Colin Connor Conor Craig Curtis Cyril Dale Damian Damien Dan
  Daniel Danilo Danny Darren Daryl Dave David Davyd Dean Dennis Denys Derek Diego Dieter Dimitri Dimitris
  Dirk Dmitri Dmitriy Dmitry Dmytro Dominic Don Donald Donnie Doug Douglas Duncan Dwayne Dwight Dylan Ed
  Eddie Edgar Edmund Eduardo Edward Edwin Ehud Elias Elijah Elliott Emil Emilio Emmanuel Enrique Eric Erik
  Ernest Ernesto Ethan Eugene Evan Ewan Fadi Federico Felix Fergus Fernando Filip Finn Francisco Franck
  Francois Frank Franz Fred Frederick Frederik Fyodor Gareth Garry Gary Gavin Gennady Geoff Geoffrey Georg
  George Georges Georgios Gerald Gerard Gerhard Gianni Gideon Gilbert Giorgio Giovanni Giuseppe Gleb Glenn
  Gonzalo Gordon Graham Grant Greg Gregory Grigory Guillaume Guillermo Gus Gustavo Guy Hakan Hamid Hans
  Harold Harry Harvey Hassan Hector Heinz Helmut Henrik Henry Herbert Herman Howard Hugh Hugo Humza
  Hussein Iain Ian Ibrahim Igor Ihor Ilham Ilya Imran Isaac Isaiah Ismail Ivan Jaap Jack Jacob Jacques
  Jair Jake Jakob Jakub Jamal James Jan Jared Jaroslaw Jason Javier Jeff Jeffrey Jens Jeremy Jerome Jerry
  Jesus Jim Jimmy Joachim Joao Joaquin Joe Joel Joern Johan Johann Johannes John Johnny Jon Jonas Jonathan
  Jorge Jose Josef Joseph Josh Joshua Josip Juan Julian Julio Jurgen Juri Justin Kamal Karim Karl Keir
  Keith Ken Kenneth Kevin Khaled Khalid Kirill Klaus Konstantin Kostas Kurt Kyle Kyriakos Larry Lars
  Lawrence Leo Leon Leonard Leonardo Leonid Lev Lewis Liam Lionel Lloyd Lorenzo Louis Luca Lucas Luigi
  Luis Luiz Lukas Luke Magnus Mahmoud Malcolm Manuel Marc Marcel Marco Marcos Marcus Marek Mario Marius
  Mark Marko Marshall Martin Marty Mateo Mateusz Matt Matteo Matthew Matthias Maurice Mauricio Max Maxim
  Maxime Maximilian Mehmet Michael Michal Michel Miguel Mihai Mike Mikhail Mikheil Milan Milos Miroslav
  Mitch Mitt Mohamed Mohammad Mohammed Muhammad Murat Mustafa Mykhailo Mykola Naftali Nathan Nathaniel
  Neil Nelson Nicholas Nick Nicolae Nicolas Nigel Nikol Nikolai Nikolaj Nikolay Nikos Noah Norman Oleg
  Oleh Oleksandr Oleksii Oleksiy Oliver Olivier Omar Orlando Osama Oscar Otto Owen Pablo Paolo Pascal
  Patrick Paul Paulo Pavel Pavlo Pedro Pete Peter Petr Petro Phil Philip Philippe Phillip Pierre Piotr
  Qasem Rafael Rajiv Ralph Ramon Ramzan Randall Randy Raul Ray Raymond Recep Reza Ricardo Richard Rick
  Ricky Rishi Rob Robert Roberto Rodrigo Roger Roland Roman Ron Ronald Rory Ross Roy Ruben Rudolf Rudy
  Rupert Ruslan Russell Ryan Salman Salvador Samir Samuel Santiago Saul Scott Sean Sebastian Serge Sergei
  Sergey Sergii Sergio Serhii Serhiy Seth Shaun Shawn Simon Stanislav Stefan Stefano Stephan Stephane
  Stephen Steve Steven Stewart Stuart Sven Taras Ted Teddy Terrence Thaddeus Theo Theodore Thierry Thomas
  Tim Timothy Timur Toby Todd Tom Tomas Tomasz Tommy Tony Travis Trevor Tyler Umar Vadim Vadym Valentin
  Valeriy Valery Vasily Vasyl Victor Viktor Vincent Vitali Vitaliy Vitaly Vivek Vladimir Vladislav
  Volodymyr Vyacheslav Vyacheslaw Waleed Walid Walter Warren Wayne Werner Wilhelm Willem William Wolfgang
  Xavier Yair Yaroslav Yevgeny Yevhen Yitzhak Yoav Yuri Yurii Yuriy Yusuf Yves Zac Zachary Zbigniew Zoran`.split(
    /\s+/u,
  );

export const women =
  `Abigail Ada Adele Adriana Agnes Agnieszka Aisha Alba Alejandra Aleksandra Alexandra Alice Alicia Alina
  Alison Allison Alma Alyssa Amanda Amber Amelia Amina Amy Ana Anastasia Angela Angelica Angelina Anita
  Ann Anna Annabel Annalena Anne Annette Annie Antonia April Ariana Arlene Astrid Audrey Ayesha Barbara
  Beatrice Beatriz Becky Belinda Bernadette Beth Bethany Betsy Betty Beverly Bianca Birgit Bonnie Brenda
  Bridget Brigitte Brittany Camila Camille Candace Carla Carmen Carol Carole Carolina Caroline Carolyn
  Catalina Catherine Cathy Cecilia Chantal Charlotte Chelsea Cherie Cheryl Chloe Christina Christine Cindy
  Claire Clara Claudia Colleen Condoleezza Connie Constance Corinne Cristina Cynthia Daisy Daniela
  Danielle Daria Dawn Debbie Deborah Debra Deirdre Delia Denise Diana Diane Dilma Dina Dolores Donna Doris
  Dorothy Edith Eileen Ekaterina Elaine Eleanor Elena Elisa Elisabeth Elise Elizabeth Ella Ellen Eloise
  Elsa Emilia Emily Emma Erica Erika Erin Esther Eva Evelyn Fatima Felicity Fiona Flora Florence Frances
  Francesca Francine Frederike Gabriela Gabriella Galina Gemma Georgia Georgina Geraldine Gertrude Gillian
  Gina Giorgia Gisele Gladys Gloria Grace Greta Gretchen Gwen Halyna Hanna Hannah Harriet Heather Heidi
  Helen Helena Helene Helga Henrietta Hilary Hillary Holly Ilona Imelda Imogen Ines Ingrid Irene Irina
  Iris Iryna Isabel Isabella Isabelle Ivana Ivanka Jacinda Jackie Jacqueline Jana Jane Janet Janice Janine
  Jasmine Jeanette Jeanne Jen Jenna Jennifer Jenny Jessica Jill Joan Joanna Joanne Johanna Josephine Joyce
  Juanita Judith Judy Julia Juliana Julie Juliet June Justine Kaja Karen Karin Karina Karine Karoline Kate
  Katerina Katharine Katherine Kathleen Kathryn Kathy Katie Katja Katrina Kayleigh Keisha Kelsey Kimberly
  Kirsten Kirsty Kristalina Kristen Kristi Kristin Kristina Larisa Latoya Laura Lauren Leila Lena Leonora
  Leticia Lidia Lilian Liliana Lillian Lily Linda Lindsey Lisa Liudmyla Liz Liza Lois Loretta Lorraine
  Louisa Louise Lucia Lucinda Lucy Ludmila Luisa Lydia Lyudmila Mabel Madeleine Madeline Magdalena Maggie
  Maia Maja Malala Margaret Margarita Margot Maria Mariana Marianne Marie Marilyn Marina Marine Marion
  Marjorie Marlene Marta Martha Martina Mary Maryna Matilda Maureen Maya Megan Meghan Melania Melanie
  Melinda Melissa Mercedes Meredith Mette Mia Michelle Mildred Miranda Miriam Molly Monica Monika Monique
  Myriam Nadezhda Nadia Nadine Nancy Naomi Natalia Natalie Nataliia Nataliya Natasha Nicole Nikki Nina
  Noor Nora Norma Odile Oksana Olena Olga Olha Olivia Olya Ophelia Pamela Patricia Patty Paula Paulina
  Pauline Pearl Penelope Penny Petra Phoebe Phyllis Polina Priscilla Priti Priyanka Rachael Rachel Raquel
  Rebecca Regina Renata Rhonda Rosa Rosalind Rose Rosemary Roxana Roza Ruby Ruth Sabine Sabrina Sadie
  Saima Sally Samantha Sandra Sanna Sara Sarah Selena Serena Sharon Sheila Shirley Shona Sienna Silvia
  Simone Sinead Siobhan Sofia Sonia Sophia Sophie Stacey Stella Stephanie Sue Suella Susan Susanna Susanne
  Suzanne Svetlana Svitlana Sylvia Sylvie Tamara Tammy Tania Tanya Tara Tatiana Tatyana Teresa Tetiana
  Theresa Tiffany Tina Tulsi Tzipi Ulrike Ursula Valentina Valeria Valerie Vanessa Vera Veronica Veronika
  Victoria Viktoria Violet Virginia Vivian Wendy Whitney Wilma Yasmin Yevgenia Yolanda Yulia Yuliia Yvette
  Yvonne Zara Zoe`.split(/\s+/u);
